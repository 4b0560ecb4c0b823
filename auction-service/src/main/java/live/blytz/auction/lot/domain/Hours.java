package live.blytz.auction.lot.domain;

import java.time.Instant;

/** From the opening to the fall of the hammer. */
public record Hours(Instant openedAt, Instant endsAt) {

    Hours endingAt(Instant end) {
        return new Hours(openedAt, end);
    }

    public boolean areOver(Instant now) {
        return !now.isBefore(endsAt);
    }
}
