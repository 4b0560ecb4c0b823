package live.blytz.chat.conversation;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The two people of a room: there is one room for each vendor and customer, and its id says whose.
 */
record Counter(UUID vendor, UUID customer) {

    private static final Pattern ID =
            Pattern.compile("vendor_([0-9a-f-]{36})_customer_([0-9a-f-]{36})");

    static Optional<Counter> of(String roomId) {
        var words = ID.matcher(roomId);
        if (!words.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Counter(UUID.fromString(words.group(1)), UUID.fromString(words.group(2))));
        } catch (IllegalArgumentException noIds) {
            return Optional.empty();
        }
    }

    String roomId() {
        return "vendor_%s_customer_%s".formatted(vendor, customer);
    }

    Optional<Side> sideOf(UUID person) {
        if (person.equals(vendor)) {
            return Optional.of(Side.VENDOR);
        }
        return person.equals(customer) ? Optional.of(Side.CUSTOMER) : Optional.empty();
    }

    UUID opposite(Side side) {
        return side == Side.VENDOR ? customer : vendor;
    }
}
