package live.blytz.auth.domain;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import live.blytz.auth.domain.Change.Changed;
import live.blytz.auth.domain.Change.Unchanged;
import org.jspecify.annotations.Nullable;

/**
 * A person. Immutable: a change answers with the next one and with what is to be told.
 *
 * @param id the identity provider's id too, and the {@code sub} of every token
 * @param email lower case
 * @param version counts changes of the profile, the roles and the standing
 */
public record User(
        UUID id,
        String email,
        boolean emailVerified,
        Profile profile,
        Set<Role> roles,
        Standing standing,
        @Nullable Instant lastLoginAt,
        Instant createdAt,
        long version) {

    public User {
        roles = Set.copyOf(roles);
    }

    public static User joining(
            UUID id, String email, Profile profile, Set<Role> roles, Instant now) {
        return new User(id, email, false, profile, roles, Standing.ACTIVE, null, now, 0);
    }

    public boolean isBanned() {
        return standing == Standing.BANNED;
    }

    public Change describedAs(Profile next) {
        return next.equals(profile)
                ? new Unchanged(this)
                : changed(next, roles, standing, new UserEvent.ProfileChanged(id));
    }

    public Change provenAddress() {
        return emailVerified
                ? new Unchanged(this)
                : new Changed(
                        new User(
                                id,
                                email,
                                true,
                                profile,
                                roles,
                                standing,
                                lastLoginAt,
                                createdAt,
                                version + 1),
                        List.of(new UserEvent.ProfileChanged(id)));
    }

    public Change granted(Role role) {
        if (roles.contains(role)) {
            return new Unchanged(this);
        }
        var more = EnumSet.of(role);
        more.addAll(roles);
        return changed(profile, more, standing, new UserEvent.RoleGranted(id, role));
    }

    public Change deprivedOf(Role role) {
        if (!roles.contains(role)) {
            return new Unchanged(this);
        }
        var fewer = EnumSet.copyOf(roles);
        fewer.remove(role);
        return changed(profile, fewer, standing, new UserEvent.RoleRevoked(id, role));
    }

    public Change banned(String reason) {
        return standing.mayBecome(Standing.BANNED)
                ? changed(profile, roles, Standing.BANNED, new UserEvent.Banned(id, reason))
                : new Unchanged(this);
    }

    public Change reinstated() {
        return standing.mayBecome(Standing.ACTIVE)
                ? changed(profile, roles, Standing.ACTIVE, new UserEvent.Reinstated(id))
                : new Unchanged(this);
    }

    private Changed changed(Profile profile, Set<Role> roles, Standing standing, UserEvent event) {
        return new Changed(
                new User(
                        id,
                        email,
                        emailVerified,
                        profile,
                        roles,
                        standing,
                        lastLoginAt,
                        createdAt,
                        version + 1),
                List.of(event));
    }
}
