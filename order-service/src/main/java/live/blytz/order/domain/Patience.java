package live.blytz.order.domain;

import java.time.Duration;
import java.time.Instant;

/** How long an order waits for each thing before it ends. */
public record Patience(Duration stock, Duration payment, Duration shipment, Duration delivery) {

    public Waiting from(Instant now, Wait wait) {
        var time =
                switch (wait) {
                    case STOCK -> stock;
                    case PAYMENT -> payment;
                    case SHIPMENT -> shipment;
                    case DELIVERY -> delivery;
                };
        return new Waiting(wait, now.plus(time));
    }
}
