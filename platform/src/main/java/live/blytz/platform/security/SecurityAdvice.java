package live.blytz.platform.security;

import live.blytz.platform.problem.CommonReason;
import live.blytz.platform.problem.Problem;
import live.blytz.platform.problem.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What method security refuses: 401 for nobody, 403 for somebody. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityAdvice {

    @ExceptionHandler
    ResponseEntity<Problem> denied(AccessDeniedException denied) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return Problems.response(
                who == null || who instanceof AnonymousAuthenticationToken
                        ? CommonReason.UNAUTHENTICATED
                        : CommonReason.FORBIDDEN);
    }
}
