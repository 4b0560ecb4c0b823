package live.blytz.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Names the caller, by their id and nothing else, in whatever is logged while a request is served;
 * and logs the request itself where steps are logged.
 */
class StepLog extends OncePerRequestFilter {

    static final String USER = "user.id";

    private static final Logger LOG = LoggerFactory.getLogger("live.blytz.platform.steps");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Principal caller = request.getUserPrincipal();
        if (caller != null) {
            MDC.put(USER, caller.getName());
        }
        try {
            chain.doFilter(request, response);
        } finally {
            if (LOG.isDebugEnabled() && !request.getRequestURI().startsWith("/actuator")) {
                // without the query: people search for all kinds of things
                LOG.debug(
                        "{} {} {}",
                        request.getMethod(),
                        request.getRequestURI(),
                        response.getStatus());
            }
            MDC.remove(USER);
        }
    }
}
