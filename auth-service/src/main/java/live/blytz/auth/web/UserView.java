package live.blytz.auth.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.blytz.auth.domain.Role;
import live.blytz.auth.domain.User;
import org.jspecify.annotations.Nullable;

/** A person, for themselves and for admins. */
record UserView(
        UUID id,
        String email,
        String firstName,
        String lastName,
        List<String> roles,
        @Nullable String avatarUrl,
        @Nullable String phone,
        boolean emailVerified,
        @Nullable Instant lastLoginAt,
        Instant createdAt,
        String locale,
        String timeZone,
        String standing) {

    static UserView of(User user) {
        var profile = user.profile();
        return new UserView(
                user.id(),
                user.email(),
                profile.firstName(),
                profile.lastName(),
                words(user),
                profile.avatarUrl(),
                profile.phone(),
                user.emailVerified(),
                user.lastLoginAt(),
                user.createdAt(),
                profile.locale(),
                profile.timeZone(),
                user.standing().word());
    }

    static List<String> words(User user) {
        return user.roles().stream().sorted().map(Role::word).toList();
    }
}
