package live.blytz.platform.problem;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Problem documents as HTTP answers. */
public final class Problems {

    private Problems() {}

    public static ResponseEntity<Problem> response(Reason reason) {
        return response(Problem.of(reason));
    }

    public static ResponseEntity<Problem> response(Reason reason, String detail) {
        return response(Problem.of(reason).detail(detail));
    }

    public static ResponseEntity<Problem> response(Problem problem) {
        var answer =
                ResponseEntity.status(problem.status())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.status() == CommonReason.UNAVAILABLE.status()
                || problem.status() == CommonReason.RATE_LIMITED.status()
                || problem.code().equals(CommonReason.IN_FLIGHT.code())) {
            answer.header("Retry-After", "1");
        }
        return answer.body(problem.traceId() == null ? problem.trace(traceId()) : problem);
    }

    /** The trace that this thread works for, when there is one. */
    public static @Nullable String traceId() {
        return MDC.get("traceId");
    }
}
