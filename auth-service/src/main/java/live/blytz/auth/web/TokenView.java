package live.blytz.auth.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import live.blytz.auth.application.Tokens;
import live.blytz.auth.domain.User;
import org.jspecify.annotations.Nullable;

/**
 * What a login or a refresh gives.
 *
 * @param expiresIn seconds
 * @param user with a login only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TokenView(
        String accessToken,
        String tokenType,
        long expiresIn,
        String refreshToken,
        long refreshExpiresIn,
        String sessionId,
        @Nullable UserView user) {

    static TokenView of(Tokens.Granted granted, @Nullable User user) {
        return new TokenView(
                granted.access(),
                "Bearer",
                granted.accessLife().toSeconds(),
                granted.refresh(),
                granted.refreshLife().toSeconds(),
                granted.session(),
                user == null ? null : UserView.of(user));
    }
}
