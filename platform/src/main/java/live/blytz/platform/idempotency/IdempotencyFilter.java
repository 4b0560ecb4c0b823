package live.blytz.platform.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import live.blytz.platform.problem.CommonReason;
import live.blytz.platform.problem.Problem;
import live.blytz.platform.web.Outages;
import live.blytz.platform.web.ProblemWriter;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Runs a POST that carries {@code Idempotency-Key} in one transaction with its stored answer: the
 * effect, the outbox rows and the answer are all there or none is. The answer leaves after the
 * commit, so a retry after any crash finds either nothing or the whole. A refusal has no effect and
 * is not kept: the retry is judged anew.
 */
class IdempotencyFilter extends OncePerRequestFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;
    private static final int LARGEST_BODY = 2_000_000;

    private final Answers answers;
    private final TransactionTemplate transactions;
    private final Handlers handlers;
    private final ProblemWriter problems;

    IdempotencyFilter(
            Answers answers,
            TransactionTemplate transactions,
            Handlers handlers,
            ProblemWriter problems) {
        this.answers = answers;
        this.transactions = transactions;
        this.handlers = handlers;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || request.getHeader(HEADER) == null
                || caller().isEmpty()
                || handlers.keepTheirOwn(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getHeader(HEADER);
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            problems.write(response, badKey());
            return;
        }
        var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            problems.write(response, Problem.of(CommonReason.TOO_LARGE));
            return;
        }
        var exchange =
                new Exchange(
                        caller().orElseThrow(),
                        key,
                        new RereadableRequest(request, body),
                        new ContentCachingResponseWrapper(response));
        try {
            transactions.executeWithoutResult(transaction -> inside(transaction, exchange, chain));
        } catch (Exchange.Broken broken) {
            broken.rethrow();
        } catch (DataAccessException | TransactionException failed) {
            if (!Outages.isOne(failed)) {
                throw failed;
            }
            exchange.response().reset();
            problems.write(exchange.response(), Problem.of(CommonReason.UNAVAILABLE));
        }
        exchange.response().copyBodyToResponse();
    }

    private void inside(TransactionStatus transaction, Exchange exchange, FilterChain chain) {
        try {
            if (!answers.claim(exchange.caller(), exchange.key())) {
                problems.write(exchange.response(), Problem.of(CommonReason.IN_FLIGHT));
                return;
            }
            var known = answers.find(exchange.caller(), exchange.key());
            if (known.isPresent()) {
                again(exchange, known.get());
                return;
            }
            chain.doFilter(exchange.request(), exchange.response());
            var status = exchange.response().getStatus();
            if (transaction.isRollbackOnly() || status >= 500) {
                transaction.setRollbackOnly();
            } else if (status < 400) {
                answers.keep(exchange.caller(), exchange.key(), exchange.answer());
            }
        } catch (IOException | ServletException broken) {
            throw new Exchange.Broken(broken);
        }
    }

    private void again(Exchange exchange, StoredAnswer known) throws IOException {
        var response = exchange.response();
        if (!MessageDigest.isEqual(known.requestHash(), exchange.request().hash())) {
            problems.write(response, Problem.of(CommonReason.KEY_REUSED));
            return;
        }
        response.setStatus(known.status());
        response.setHeader("Idempotency-Replayed", "true");
        Optional.ofNullable(known.contentType()).ifPresent(response::setContentType);
        Optional.ofNullable(known.location()).ifPresent(l -> response.setHeader("Location", l));
        Optional.ofNullable(known.etag()).ifPresent(tag -> response.setHeader("ETag", tag));
        response.getOutputStream().write(known.body());
    }

    private static Problem badKey() {
        return Problem.of(CommonReason.INVALID)
                .errors(List.of(new Problem.FieldError(HEADER, "must have 1 to 200 characters")));
    }

    private static Optional<String> caller() {
        return SecurityContextHolder.getContext().getAuthentication()
                        instanceof JwtAuthenticationToken token
                ? Optional.ofNullable(token.getToken().getSubject())
                : Optional.empty();
    }
}
