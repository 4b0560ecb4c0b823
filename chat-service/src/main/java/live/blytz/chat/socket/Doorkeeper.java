package live.blytz.chat.socket;

import java.util.UUID;
import live.blytz.platform.security.Caller;
import live.blytz.platform.security.Callers;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Component;

/** Who may come in: the token says who they are, nothing else does. */
@Component
final class Doorkeeper {

    private final JwtDecoder tokens;
    private final Revocations revocations;

    Doorkeeper(JwtDecoder tokens, Revocations revocations) {
        this.tokens = tokens;
        this.revocations = revocations;
    }

    sealed interface Verdict {
        record Welcome(Caller caller) implements Verdict {}

        record Rejected(CloseCode why) implements Verdict {}
    }

    /**
     * Blocks while keys are fetched.
     *
     * @param claimed the user id that the client put into the address
     * @throws org.springframework.security.oauth2.jwt.JwtException when the keys cannot be had
     */
    Verdict judge(String token, @Nullable String claimed) {
        try {
            var caller = Callers.of(tokens.decode(token));
            if (revocations.isRevoked(caller.session())) {
                return new Verdict.Rejected(CloseCode.NOT_AUTHENTICATED);
            }
            if (revocations.isBanned(caller.id()) || isForeign(claimed, caller.id())) {
                return new Verdict.Rejected(CloseCode.FORBIDDEN);
            }
            return new Verdict.Welcome(caller);
        } catch (BadJwtException | IllegalArgumentException invalid) {
            return new Verdict.Rejected(CloseCode.NOT_AUTHENTICATED);
        }
    }

    private static boolean isForeign(@Nullable String claimed, UUID id) {
        return claimed != null && !claimed.isBlank() && !claimed.equalsIgnoreCase(id.toString());
    }
}
