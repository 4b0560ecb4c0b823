package live.blytz.payment.stripe;

import com.stripe.exception.EventDataObjectDeserializationException;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.StripeObject;
import com.stripe.net.Webhook;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import live.blytz.payment.PaymentSettings;
import live.blytz.payment.application.PaymentGateway.News;
import live.blytz.payment.application.PaymentGateway.Notice;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Signed webhooks, not older than five minutes, about what we made. */
@Component
class StripeNotices {

    private static final Logger LOG = LoggerFactory.getLogger(StripeNotices.class);

    private final String secret;
    private final StripeOutcomes outcomes;
    private final InstantSource clock;

    StripeNotices(PaymentSettings settings, StripeOutcomes outcomes, InstantSource clock) {
        this.secret = settings.stripe().webhookSecret();
        this.outcomes = outcomes;
        this.clock = clock;
    }

    Optional<Notice> verified(String payload, String signature) {
        try {
            var event =
                    Webhook.constructEvent(
                            payload,
                            signature,
                            secret,
                            Webhook.DEFAULT_TOLERANCE,
                            clock.withZone(ZoneOffset.UTC));
            return Optional.of(
                    new Notice(
                            event.getId(),
                            event.getType(),
                            Instant.ofEpochSecond(event.getCreated()),
                            newsOf(event)));
        } catch (SignatureVerificationException | NumberFormatException forged) {
            LOG.warn("A webhook was refused: {}", forged.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private @Nullable News newsOf(Event event) {
        return switch (event.getType()) {
            case "payment_intent.succeeded",
                    "payment_intent.payment_failed",
                    "payment_intent.canceled" ->
                    objectOf(event) instanceof PaymentIntent intent ? charged(intent) : null;
            case "refund.created", "refund.updated", "refund.failed" ->
                    objectOf(event) instanceof Refund refund ? refunded(refund) : null;
            default -> null;
        };
    }

    private @Nullable News charged(PaymentIntent intent) {
        var payment = idIn(intent.getMetadata(), "payment_id");
        var attempt = intent.getMetadata().get("attempt");
        return payment == null || attempt == null || !attempt.matches("\\d{1,9}")
                ? null
                : new News.Charged(payment, Integer.parseInt(attempt), outcomes.of(intent));
    }

    private static @Nullable News refunded(Refund refund) {
        var id = idIn(refund.getMetadata(), "refund_id");
        return id == null ? null : new News.Refunded(id, StripeMoves.outcomeOf(refund));
    }

    private static @Nullable StripeObject objectOf(Event event) {
        try {
            return event.getDataObjectDeserializer().deserializeUnsafe();
        } catch (EventDataObjectDeserializationException foreign) {
            LOG.error(
                    "Webhook {} of type {} cannot be read",
                    event.getId(),
                    event.getType(),
                    foreign);
            return null;
        }
    }

    private static @Nullable UUID idIn(@Nullable Map<String, String> metadata, String name) {
        var text = metadata == null ? null : metadata.get(name);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }
}
