package live.blytz.platform.security;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads the person out of a token that was already verified. */
public final class Callers {

    private static final Set<String> ROLES =
            Set.of("buyer", "seller", "vendor", "rider", "moderator", "admin");

    private Callers() {}

    /**
     * @throws IllegalArgumentException when the subject is not a user id
     */
    public static Caller of(Jwt token) {
        return new Caller(
                UUID.fromString(token.getSubject()),
                Objects.requireNonNullElse(token.getClaimAsString("sid"), ""),
                Objects.requireNonNullElse(token.getClaimAsString("name"), ""),
                Objects.requireNonNullElse(token.getClaimAsString("email"), ""),
                roles(token));
    }

    /** The house's roles among the realm's. */
    public static Set<String> roles(Jwt token) {
        return token.getClaim("realm_access") instanceof Map<?, ?> access
                        && access.get("roles") instanceof Collection<?> names
                ? names.stream()
                        .map(name -> name.toString().toLowerCase(Locale.ROOT))
                        .filter(ROLES::contains)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }
}
