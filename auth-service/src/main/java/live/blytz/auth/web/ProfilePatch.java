package live.blytz.auth.web;

import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import live.blytz.auth.domain.Profile;
import live.blytz.platform.problem.CommonReason;
import live.blytz.platform.problem.Problem;
import live.blytz.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A merge patch (RFC 7396) of a profile: what is not named stays, null clears what may be empty.
 */
final class ProfilePatch {

    static final int LONGEST_NAME = 100;

    private static final int LONGEST_URL = 2000;
    private static final Set<String> FIELDS =
            Set.of("first_name", "last_name", "avatar_url", "phone", "locale", "time_zone");

    /** What may be named, for the API's document; a record could not tell null from not named. */
    record Members(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String avatarUrl,
            @Nullable String phone,
            @Nullable String locale,
            @Nullable String timeZone) {}

    private final JsonNode patch;
    private final List<Problem.FieldError> errors = new ArrayList<>();

    ProfilePatch(JsonNode patch) {
        this.patch = patch;
    }

    /**
     * @throws Refusal 422 with every field that is wrong, those that nobody may set among them
     */
    Profile applyTo(Profile old) {
        patch.propertyNames().stream()
                .filter(name -> !FIELDS.contains(name))
                .forEach(name -> wrong(name, "cannot be changed here"));
        var next =
                new Profile(
                        name("first_name", old.firstName()),
                        name("last_name", old.lastName()),
                        avatar(text("avatar_url", old.avatarUrl())),
                        phone(text("phone", old.phone())),
                        locale(required("locale", old.locale())),
                        timeZone(required("time_zone", old.timeZone())));
        if (!errors.isEmpty()) {
            throw Refusal.of(Problem.of(CommonReason.INVALID).errors(errors));
        }
        return next;
    }

    static boolean isLocale(String tag) {
        return tag.length() <= 35 && !Locale.forLanguageTag(tag).getLanguage().isEmpty();
    }

    static boolean isTimeZone(String name) {
        try {
            return !ZoneId.of(name).getId().isEmpty();
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    private String name(String field, String old) {
        var name = required(field, old).strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            wrong(field, "must have 1 to " + LONGEST_NAME + " characters");
        }
        return name;
    }

    private @Nullable String avatar(@Nullable String url) {
        if (url != null && (url.length() > LONGEST_URL || !isWebAddress(url))) {
            wrong("avatar_url", "must be an https address");
        }
        return url;
    }

    private static boolean isWebAddress(String url) {
        try {
            var uri = URI.create(url);
            return uri.getHost() != null && Set.of("http", "https").contains(uri.getScheme());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private @Nullable String phone(@Nullable String number) {
        if (number != null && !number.matches("\\+?[0-9][0-9 ()-]{4,24}")) {
            wrong("phone", "must be a telephone number");
        }
        return number;
    }

    private String locale(String tag) {
        if (!isLocale(tag)) {
            wrong("locale", "must be a language tag, like en or fil-PH");
        }
        return tag;
    }

    private String timeZone(String zone) {
        if (!isTimeZone(zone)) {
            wrong("time_zone", "must be a time zone, like Asia/Manila");
        }
        return zone;
    }

    private String required(String field, String old) {
        var value = text(field, old);
        if (value == null) {
            wrong(field, "must not be null");
            return old;
        }
        return value;
    }

    private @Nullable String text(String field, @Nullable String old) {
        var value = patch.get(field);
        if (value == null) {
            return old;
        }
        if (value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            wrong(field, "must be text");
            return old;
        }
        return value.stringValue();
    }

    private void wrong(String field, String message) {
        errors.add(new Problem.FieldError(field, message));
    }
}
