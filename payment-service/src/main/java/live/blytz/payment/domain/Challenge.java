package live.blytz.payment.domain;

import java.time.Instant;

/**
 * The buyer's bank wants to hear from the buyer before it pays.
 *
 * @param url the page where it asks
 * @param expiresAt from here on we do not wait any more
 * @param abandoned the buyer wants to pay in another way: it is not waited for
 */
public record Challenge(String url, Instant expiresAt, boolean abandoned) {

    static Challenge at(String url, Instant expiresAt) {
        return new Challenge(url, expiresAt, false);
    }

    Challenge abandonedNow() {
        return new Challenge(url, expiresAt, true);
    }

    boolean isAwaited(Instant now) {
        return !abandoned && now.isBefore(expiresAt);
    }
}
