package live.blytz.payment.stripe;

import com.stripe.StripeClient;
import live.blytz.payment.PaymentSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StripeConfiguration {

    /** No retries of its own: when to ask again is ours to say. */
    @Bean
    StripeClient stripeClient(PaymentSettings settings) {
        var stripe = settings.stripe();
        return StripeClient.builder()
                .setApiBase(stripe.apiBase().toString())
                .setApiKey(stripe.apiKey())
                .setConnectTimeout(Math.toIntExact(stripe.connectTimeout().toMillis()))
                .setReadTimeout(Math.toIntExact(stripe.readTimeout().toMillis()))
                .setMaxNetworkRetries(0)
                .build();
    }
}
