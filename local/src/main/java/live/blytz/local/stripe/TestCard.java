package live.blytz.local.stripe;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The test cards that Stripe documents, by the PaymentMethod id they go by.
 *
 * <p>Unlike at Stripe, a card that declines can be attached to a customer first: a buyer with a bad
 * card is what the sandbox is for.
 */
record TestCard(String brand, String last4, @Nullable Decline decline) {

    private static final Map<String, TestCard> CARDS =
            Map.ofEntries(
                    good("visa", "visa", "4242"),
                    good("visa_debit", "visa", "5556"),
                    good("mastercard", "mastercard", "4444"),
                    good("mastercard_debit", "mastercard", "3222"),
                    good("amex", "amex", "8431"),
                    good("discover", "discover", "9424"),
                    good("jcb", "jcb", "0505"),
                    good("unionpay", "unionpay", "0005"),
                    good("ph", "visa", "0000"),
                    bad("chargeDeclined", "0002", Decline.GENERIC),
                    bad("chargeCustomerFail", "0341", Decline.GENERIC),
                    bad("chargeDeclinedInsufficientFunds", "9995", Decline.INSUFFICIENT_FUNDS),
                    bad("chargeDeclinedLostCard", "9987", Decline.LOST_CARD),
                    bad("chargeDeclinedStolenCard", "9979", Decline.STOLEN_CARD),
                    bad("chargeDeclinedFraudulent", "0019", Decline.FRAUDULENT),
                    bad("chargeDeclinedExpiredCard", "0069", Decline.EXPIRED),
                    bad("chargeDeclinedIncorrectCvc", "0127", Decline.INCORRECT_CVC),
                    bad("chargeDeclinedProcessingError", "0119", Decline.PROCESSING_ERROR),
                    bad("authenticationRequired", "3155", Decline.AUTHENTICATION_REQUIRED));

    /**
     * {@code pm_card_visa} and {@code pm_card_visa_chargeDeclined} mean what Stripe means by them.
     */
    static Optional<TestCard> named(String paymentMethod) {
        if (!paymentMethod.startsWith("pm_card_")) {
            return Optional.empty();
        }
        var name = paymentMethod.substring("pm_card_".length());
        return Optional.ofNullable(CARDS.get(name))
                .or(() -> Optional.ofNullable(CARDS.get(name.replaceFirst("^visa_", ""))));
    }

    private static Map.Entry<String, TestCard> good(String name, String brand, String last4) {
        return Map.entry(name, new TestCard(brand, last4, null));
    }

    private static Map.Entry<String, TestCard> bad(String name, String last4, Decline decline) {
        return Map.entry(name, new TestCard("visa", last4, decline));
    }
}
