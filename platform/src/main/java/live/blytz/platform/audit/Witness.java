package live.blytz.platform.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import live.blytz.platform.id.Ids;
import live.blytz.platform.security.Callers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Writes down what admins and moderators do before it is done: what cannot be written down is not
 * done. What roles forbid was refused before and is in no log.
 */
class Witness implements HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(Witness.class);
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final String DEED = Witness.class.getName();

    private final Deeds deeds;
    private final InstantSource clock;

    Witness(Deeds deeds, InstantSource clock) {
        this.deeds = deeds;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!SAFE.contains(request.getMethod())
                && request.getAttribute(DEED) == null
                && SecurityContextHolder.getContext().getAuthentication()
                        instanceof JwtAuthenticationToken token) {
            var caller = Callers.of(token.getToken());
            if (caller.isAdmin() || caller.is("moderator")) {
                var id = Ids.next();
                deeds.begin(
                        new Deed(
                                id,
                                clock.instant(),
                                caller.id(),
                                caller.name(),
                                String.join(",", new TreeSet<>(caller.roles())),
                                request.getMethod(),
                                request.getRequestURI(),
                                null));
                request.setAttribute(DEED, id);
            }
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception failure) {
        if (request.getAttribute(DEED) instanceof UUID id) {
            try {
                deeds.end(id, response.getStatus());
            } catch (RuntimeException lost) {
                LOG.warn(
                        "the answer {} to deed {} is not written down",
                        response.getStatus(),
                        id,
                        lost);
            }
        }
    }
}
