package live.blytz.payment.web;

import io.swagger.v3.oas.annotations.Hidden;
import live.blytz.payment.application.HearingNotices;
import live.blytz.payment.application.PaymentGateway;
import live.blytz.payment.domain.PaymentReason;
import live.blytz.platform.problem.Refusal;
import live.blytz.platform.security.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where the processor knocks. Its signature stands in for a token. */
@RestController
class StripeWebhook {

    static final String PATH = "/api/v1/webhooks/stripe";

    private final PaymentGateway gateway;
    private final HearingNotices hearing;

    StripeWebhook(PaymentGateway gateway, HearingNotices hearing) {
        this.gateway = gateway;
        this.hearing = hearing;
    }

    @Hidden
    @PostMapping(PATH)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void hear(
            @RequestBody String payload,
            @RequestHeader(name = "Stripe-Signature", defaultValue = "") String signature) {
        hearing.hear(
                gateway.verified(payload, signature)
                        .orElseThrow(() -> Refusal.of(PaymentReason.SIGNATURE_INVALID)));
    }

    @Configuration(proxyBeanMethods = false)
    static class Public {
        @Bean
        PublicPaths webhookPath() {
            return PublicPaths.of("POST " + PATH);
        }
    }
}
