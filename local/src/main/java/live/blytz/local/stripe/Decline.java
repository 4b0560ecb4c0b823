package live.blytz.local.stripe;

/** What a bank says instead of yes. */
record Decline(String code, String declineCode, String message) {

    static final Decline GENERIC =
            new Decline("card_declined", "generic_decline", "Your card was declined.");
    static final Decline INSUFFICIENT_FUNDS =
            new Decline("card_declined", "insufficient_funds", "Your card has insufficient funds.");
    static final Decline LOST_CARD =
            new Decline("card_declined", "lost_card", "Your card was declined.");
    static final Decline STOLEN_CARD =
            new Decline("card_declined", "stolen_card", "Your card was declined.");
    static final Decline FRAUDULENT =
            new Decline("card_declined", "fraudulent", "Your card was declined.");
    static final Decline EXPIRED =
            new Decline("expired_card", "expired_card", "Your card has expired.");
    static final Decline INCORRECT_CVC =
            new Decline(
                    "incorrect_cvc", "incorrect_cvc", "Your card's security code is incorrect.");
    static final Decline PROCESSING_ERROR =
            new Decline(
                    "processing_error",
                    "processing_error",
                    "An error occurred while processing your card. Try again in a little bit.");
    static final Decline AUTHENTICATION_REQUIRED =
            new Decline(
                    "authentication_required",
                    "authentication_required",
                    "Your card was declined. This transaction requires authentication.");
}
