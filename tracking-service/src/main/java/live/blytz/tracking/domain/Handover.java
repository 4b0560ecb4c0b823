package live.blytz.tracking.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a parcel comes into the right hands: the buyer knows a PIN, and tells it to whoever brings
 * the parcel.
 *
 * @param pin four digits; null for a parcel that was on its way before there were any
 * @param wrong how many wrong ones were shown
 * @param proof what it was handed over on, when it was
 */
public record Handover(@Nullable String pin, int wrong, @Nullable Proof proof) {

    /** Of ten thousand; after these many no PIN is taken any more. */
    public static final int GUESSES = 5;

    private static final int PINS = 10_000;

    /** Why we believe that the buyer has it. */
    public enum Proof {
        PIN,
        /** An admin knows. */
        ADMIN;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Parcels from before there were PINs. */
    public static final Handover UNPROVEN = new Handover(null, 0, null);

    public static Handover drawnFrom(SecureRandom random) {
        return new Handover(String.format(Locale.ROOT, "%04d", random.nextInt(PINS)), 0, null);
    }

    public int guessesLeft() {
        return Math.max(0, GUESSES - wrong);
    }

    /** Null when this PIN is good. */
    @Nullable Refusal refusal(@Nullable String shown) {
        if (pin == null) {
            return null;
        }
        if (shown == null) {
            return Refusal.PIN_NEEDED;
        }
        if (wrong >= GUESSES) {
            return Refusal.PIN_LOCKED;
        }
        return MessageDigest.isEqual(bytes(pin), bytes(shown)) ? null : Refusal.WRONG_PIN;
    }

    Handover missed() {
        return new Handover(pin, wrong + 1, proof);
    }

    Handover provenBy(@Nullable Proof by) {
        return new Handover(pin, wrong, by);
    }

    /** The PIN is the buyer's alone, so it stands in no log. */
    @Override
    public String toString() {
        return "Handover[wrong=%d, proof=%s]".formatted(wrong, proof);
    }

    private static byte[] bytes(String digits) {
        return digits.getBytes(StandardCharsets.UTF_8);
    }
}
