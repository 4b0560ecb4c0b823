package live.blytz.payment.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import live.blytz.payment.PaymentSettings;
import live.blytz.payment.domain.Commission;
import live.blytz.platform.test.MutableClock;
import org.junit.jupiter.api.Test;

class AddingUpTheBooksTest {

    private final MutableClock clock = MutableClock.at("2026-11-20T20:00:00Z");
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Map<String, Long> sums = new HashMap<>();
    private long astray;
    private final Reconciling reconciling =
            new Reconciling(books(), clock, every(Duration.ofSeconds(15)), meters);

    @Test
    void showsWhatIsAstrayAndTheSumOfEachCurrency() {
        astray = 7;
        sums.put("USD", 7L);
        sums.put("PHP", 0L);

        reconciling.reconcile();

        assertThat(imbalance()).isEqualTo(7);
        assertThat(sum("USD")).isEqualTo(7);
        assertThat(sum("PHP")).isZero();
    }

    @Test
    void forgetsASumThatIsNoMore() {
        sums.put("USD", 7L);
        reconciling.reconcile();
        sums.clear();

        reconciling.reconcile();

        assertThat(sum("USD")).isZero();
    }

    @Test
    void admitsThatItDoesNotKnowWhenTheBooksCannotBeRead() {
        reconciling.reconcile();
        clock.advance(Duration.ofSeconds(60));
        assertThat(imbalance()).isZero();

        clock.advance(Duration.ofSeconds(1));

        assertThat(imbalance()).isNaN();
    }

    private double imbalance() {
        return meters.get("blytz.ledger.imbalance").gauge().value();
    }

    private double sum(String currency) {
        return meters.get("blytz.ledger.sum").tag("currency", currency).gauge().value();
    }

    private Sums books() {
        return new Sums() {
            @Override
            public Map<String, Long> sums() {
                return sums;
            }

            @Override
            public long imbalance() {
                return astray;
            }
        };
    }

    private static PaymentSettings every(Duration time) {
        return new PaymentSettings(
                new PaymentSettings.Stripe(
                        URI.create("http://localhost"), "", "", Duration.ZERO, Duration.ZERO),
                new Commission(800, 0, 100_000),
                new PaymentSettings.Challenge(Duration.ZERO, Duration.ZERO),
                URI.create("http://localhost"),
                time);
    }
}
