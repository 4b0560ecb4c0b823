package live.blytz.local.fcm;

import java.util.Optional;

/**
 * What goes wrong on purpose: the next so many messages, and whatever goes to a token that begins
 * with one of these words.
 */
final class Faults {

    /** With this many seconds in {@code Retry-After}; negative says nothing. */
    record Fault(FcmError.Code code, int retryAfter) {

        FcmError error() {
            return retryAfter < 0 ? FcmError.of(code) : FcmError.of(code, retryAfter);
        }
    }

    private int left;
    private Fault next = new Fault(FcmError.Code.UNAVAILABLE, -1);

    synchronized void set(int turns, Fault fault) {
        left = turns;
        next = fault;
    }

    synchronized int left() {
        return left;
    }

    synchronized Optional<Fault> of(String token) {
        if (left > 0) {
            left--;
            return Optional.of(next);
        }
        return Optional.ofNullable(
                switch (token.substring(0, Math.max(0, token.indexOf(':'))).split("_", 2)[0]) {
                    case "unregistered" -> new Fault(FcmError.Code.UNREGISTERED, -1);
                    case "stranger" -> new Fault(FcmError.Code.SENDER_ID_MISMATCH, -1);
                    case "quota" -> new Fault(FcmError.Code.QUOTA_EXCEEDED, 2);
                    case "unavailable" -> new Fault(FcmError.Code.UNAVAILABLE, 2);
                    case "internal" -> new Fault(FcmError.Code.INTERNAL, -1);
                    case "thirdparty" -> new Fault(FcmError.Code.THIRD_PARTY_AUTH_ERROR, -1);
                    default -> null;
                });
    }
}
