package live.blytz.auth.web;

import java.util.function.Function;
import live.blytz.auth.application.Outcome;
import live.blytz.auth.application.Outcome.Done;
import live.blytz.auth.application.Outcome.Refused;
import live.blytz.platform.problem.Problem;
import live.blytz.platform.problem.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Outcomes as HTTP answers. */
final class Answers {

    private Answers() {}

    static <T> ResponseEntity<?> of(Outcome<T> outcome, Function<T, ResponseEntity<?>> done) {
        return switch (outcome) {
            case Done<T>(var result) -> done.apply(result);
            case Refused<T> refused -> refusal(refused);
        };
    }

    private static ResponseEntity<Problem> refusal(Refused<?> refused) {
        var answer = Problems.response(refused.reason());
        if (!refused.retryAfter().isPositive()) {
            return answer;
        }
        var headers = new HttpHeaders();
        headers.addAll(answer.getHeaders());
        headers.set(
                HttpHeaders.RETRY_AFTER,
                Long.toString(Math.max(1, refused.retryAfter().plusMillis(999).toSeconds())));
        return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
    }
}
