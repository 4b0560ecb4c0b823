package live.blytz.payment;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import live.blytz.payment.domain.Commission;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param challenge what is done while a buyer's bank asks the buyer
 * @param publicUrl where people reach the console: banks send them back there
 * @param reconcileEvery how often the books are added up
 */
@ConfigurationProperties("blytz.payment")
public record PaymentSettings(
        Stripe stripe,
        Commission commission,
        Challenge challenge,
        URI publicUrl,
        Duration reconcileEvery) {

    public String orderPage(UUID orderId) {
        return publicUrl.toString().replaceAll("/+$", "") + "/orders/" + orderId;
    }

    /**
     * @param window how long the buyer has to answer their bank
     * @param lookEvery how often the processor is asked meanwhile, should its webhook get lost
     */
    public record Challenge(Duration window, Duration lookEvery) {}

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
