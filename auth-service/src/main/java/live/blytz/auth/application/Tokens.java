package live.blytz.auth.application;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import live.blytz.auth.domain.Role;

/** The identity provider's token counter. */
public interface Tokens {

    /** Empty when it says no. */
    Optional<Granted> forPassword(String email, String password);

    /** Empty when it says no. */
    Optional<Granted> forRefresh(String refreshToken);

    /**
     * @param session {@code sid}
     */
    record Granted(
            String access,
            Duration accessLife,
            String refresh,
            Duration refreshLife,
            String session,
            Holder holder) {}

    /** Whom the tokens speak of. */
    record Holder(UUID id, String email, String name, Set<Role> roles) {}
}
