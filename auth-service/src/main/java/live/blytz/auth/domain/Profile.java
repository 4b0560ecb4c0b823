package live.blytz.auth.domain;

import org.jspecify.annotations.Nullable;

/**
 * What people say about themselves.
 *
 * @param locale BCP 47
 * @param timeZone IANA zone
 */
public record Profile(
        String firstName,
        String lastName,
        @Nullable String avatarUrl,
        @Nullable String phone,
        String locale,
        String timeZone) {

    public static Profile named(String firstName, String lastName) {
        return new Profile(firstName, lastName, null, null, "en", "UTC");
    }

    /** For strangers: the first name and where the last one begins. */
    public String displayName() {
        return lastName.isBlank()
                ? firstName
                : firstName + " " + lastName.substring(0, lastName.offsetByCodePoints(0, 1)) + ".";
    }
}
