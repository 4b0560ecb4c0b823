package live.blytz.auction.lot.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import live.blytz.auction.lot.domain.AuctionId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LettingTheHammerFallTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
    private static final Instant SOON = NOW.plusMillis(20);
    private static final Instant LATER = NOW.plusMillis(60);
    private static final Instant MUCH_LATER = NOW.plus(Duration.ofHours(1));

    private final Hammer hammer = new Hammer(InstantSource.fixed(NOW));
    private final BlockingQueue<AuctionId> knocks = new LinkedBlockingQueue<>();
    private final AuctionId lot = AuctionId.next();

    @BeforeEach
    void listen() {
        hammer.knocksAt(knocks::add);
    }

    @AfterEach
    void putAway() {
        hammer.destroy();
    }

    @Test
    void takesOneTimerHoweverOftenTheSameEndIsTold() {
        for (var batch = 0; batch < 1_000; batch++) {
            hammer.fallsAt(lot, MUCH_LATER);
        }

        assertThat(hammer.waiting()).isEqualTo(1);
    }

    @Test
    void takesNoOtherTimerForAnEndThatMovedAway() {
        hammer.fallsAt(lot, LATER);
        hammer.fallsAt(lot, MUCH_LATER);

        assertThat(hammer.waiting()).isEqualTo(1);
    }

    @Test
    void knocksOnceAtAnEndThatCameCloser() throws InterruptedException {
        hammer.fallsAt(lot, LATER);
        hammer.fallsAt(lot, SOON);

        assertThat(knocks.poll(10, TimeUnit.SECONDS)).isEqualTo(lot);
        assertThat(knocks.poll(300, TimeUnit.MILLISECONDS)).isNull();
    }
}
