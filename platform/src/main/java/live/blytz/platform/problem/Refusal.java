package live.blytz.platform.problem;

import java.util.List;

/**
 * A refusal that has to leave through several floors at once: the web room turns it into its
 * problem document. Where the caller can be answered with a value, answer with a value instead.
 */
public final class Refusal extends RuntimeException {

    private final transient Problem problem;

    private Refusal(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    public static Refusal of(Reason reason) {
        return new Refusal(Problem.of(reason));
    }

    public static Refusal of(Reason reason, String detail) {
        return new Refusal(Problem.of(reason).detail(detail));
    }

    public static Refusal of(Problem problem) {
        return new Refusal(problem);
    }

    /** Unknown, or not yours: the answer does not tell which. */
    public static Refusal notFound() {
        return of(CommonReason.NOT_FOUND);
    }

    /** One field of the request is not acceptable. */
    public static Refusal invalid(String field, String message) {
        return new Refusal(
                Problem.of(CommonReason.INVALID)
                        .errors(List.of(new Problem.FieldError(field, message))));
    }

    public Problem problem() {
        return problem;
    }
}
