package live.blytz.auth.application;

import java.util.Optional;
import java.util.UUID;
import live.blytz.auth.domain.Profile;
import live.blytz.auth.domain.Role;

/** People's accounts at the identity provider, which keeps their passwords. */
public interface Accounts {

    /** Empty when there is one with this address. */
    Optional<UUID> open(String email, String password, Profile profile);

    Optional<UUID> find(String email);

    /** Makes a left-over account that of the person who joins now. */
    void takeOver(UUID id, String password, Profile profile);

    void rename(UUID id, Profile profile);

    /** The address is the person's. */
    void confirm(UUID id);

    /** Ends whatever the old password had begun there, and forgives wrong ones. */
    void changePassword(UUID id, String password);

    void grant(UUID id, Role role);

    void revoke(UUID id, Role role);

    void disable(UUID id);

    void enable(UUID id);

    /** Ends a login there; one that is gone is fine. */
    void close(String sessionId);
}
