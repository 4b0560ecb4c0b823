package live.blytz.auth.web;

import java.util.List;
import java.util.UUID;
import live.blytz.auth.domain.User;
import org.jspecify.annotations.Nullable;

/** A person, for everybody. */
record PublicView(UUID id, String displayName, @Nullable String avatarUrl, List<String> roles) {

    static PublicView of(User user) {
        return new PublicView(
                user.id(),
                user.profile().displayName(),
                user.profile().avatarUrl(),
                UserView.words(user));
    }
}
