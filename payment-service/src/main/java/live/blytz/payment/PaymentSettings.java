package live.blytz.payment;

import java.net.URI;
import java.time.Duration;
import live.blytz.payment.domain.Commission;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param reconcileEvery how often the books are added up
 */
@ConfigurationProperties("blytz.payment")
public record PaymentSettings(Stripe stripe, Commission commission, Duration reconcileEvery) {

    /**
     * @param apiBase Stripe itself, or a sandbox that speaks its API
     * @param readTimeout how long an answer may take until it counts as unknown
     */
    public record Stripe(
            URI apiBase,
            String apiKey,
            String webhookSecret,
            Duration connectTimeout,
            Duration readTimeout) {

        @Override
        public String toString() {
            return "Stripe[apiBase=%s]".formatted(apiBase);
        }
    }
}
