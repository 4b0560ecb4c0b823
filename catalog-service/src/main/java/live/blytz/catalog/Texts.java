package live.blytz.catalog;

import java.util.Optional;
import java.util.UUID;

/** Reading what stands in URLs. */
final class Texts {

    private Texts() {}

    static Optional<UUID> uuid(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
