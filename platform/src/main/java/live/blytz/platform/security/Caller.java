package live.blytz.platform.security;

import java.util.Set;
import java.util.UUID;

/**
 * The person behind a valid token. A controller method that takes a {@code Caller} gets it from the
 * token; without one the request ends in 401.
 *
 * @param id {@code sub}
 * @param session {@code sid}
 * @param name as shown to others
 * @param roles lower case, like {@code seller}
 */
public record Caller(UUID id, String session, String name, String email, Set<String> roles) {

    public boolean is(String role) {
        return roles.contains(role);
    }

    public boolean isAdmin() {
        return is("admin");
    }
}
