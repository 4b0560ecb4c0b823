package live.blytz.auction.lot.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * What a late bid does to the end.
 *
 * @param window a bid this close to the end moves it; zero is sudden death
 * @param extension what is left on the clock after such a bid
 * @param cap how far the end can move in all
 */
public record SoftClose(Duration window, Duration extension, Duration cap) {

    public static final SoftClose SUDDEN_DEATH =
            new SoftClose(Duration.ZERO, Duration.ZERO, Duration.ZERO);

    Instant endAfter(Instant bid, Instant end, Instant plannedEnd) {
        if (bid.isBefore(end.minus(window))) {
            return end;
        }
        var wanted = bid.plus(extension);
        var latest = plannedEnd.plus(cap);
        var moved = wanted.isBefore(latest) ? wanted : latest;
        return moved.isAfter(end) ? moved : end;
    }
}
