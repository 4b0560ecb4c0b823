package live.blytz.auction.lot.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import live.blytz.auction.lot.domain.SoftClose;

/**
 * @param windowSeconds a bid this close to the end moves it; 0 is sudden death
 * @param extensionSeconds what is left on the clock after such a bid
 * @param capSeconds how far the end can move in all
 */
public record SoftCloseView(
        @Min(0) @Max(3600) int windowSeconds,
        @Min(0) @Max(3600) int extensionSeconds,
        @Min(0) @Max(86_400) int capSeconds) {

    static SoftCloseView of(SoftClose close) {
        return new SoftCloseView(
                (int) close.window().toSeconds(),
                (int) close.extension().toSeconds(),
                (int) close.cap().toSeconds());
    }

    SoftClose close() {
        return windowSeconds == 0
                ? SoftClose.SUDDEN_DEATH
                : new SoftClose(
                        Duration.ofSeconds(windowSeconds),
                        Duration.ofSeconds(extensionSeconds),
                        Duration.ofSeconds(capSeconds));
    }
}
