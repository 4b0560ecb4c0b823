package live.blytz.platform.web;

import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import live.blytz.platform.problem.CommonReason;
import live.blytz.platform.problem.Problem;
import live.blytz.platform.problem.Problem.FieldError;
import live.blytz.platform.problem.Problems;
import live.blytz.platform.problem.Reason;
import live.blytz.platform.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns whatever a request runs into, in Spring or in our rooms, into its problem document. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    /** What the database says of a value that it cannot hold, and what we say. */
    private static final Map<String, String> UNSTORABLE =
            Map.of(
                    "22021", "The text has a character that cannot be stored.",
                    "22008", "A time is too far away to be stored.");

    private static final String UNREADABLE = "cannot be read";

    @ExceptionHandler
    ResponseEntity<Problem> refusal(Refusal refusal) {
        return Problems.response(refusal.problem());
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException unreadable) {
        return Problems.response(UnreadableJson.problem(unreadable));
    }

    @ExceptionHandler
    ResponseEntity<Problem> invalid(MethodArgumentNotValidException invalid) {
        var fields =
                invalid.getBindingResult().getFieldErrors().stream()
                        .map(e -> new FieldError(Names.snake(e.getField()), why(e)));
        var whole =
                invalid.getBindingResult().getGlobalErrors().stream()
                        .map(e -> new FieldError("", message(e)));
        return invalid(java.util.stream.Stream.concat(fields, whole).toList());
    }

    @ExceptionHandler
    ResponseEntity<Problem> invalid(HandlerMethodValidationException invalid) {
        return invalid(
                invalid.getParameterValidationResults().stream()
                        .flatMap(
                                result ->
                                        result.getResolvableErrors().stream()
                                                .map(
                                                        e ->
                                                                new FieldError(
                                                                        field(result, e),
                                                                        message(e))))
                        .toList());
    }

    @ExceptionHandler
    ResponseEntity<Problem> invalid(ConstraintViolationException invalid) {
        return invalid(
                invalid.getConstraintViolations().stream()
                        .map(
                                v ->
                                        new FieldError(
                                                Names.snake(v.getPropertyPath().toString()),
                                                v.getMessage()))
                        .toList());
    }

    @ExceptionHandler
    ResponseEntity<Problem> mismatch(MethodArgumentTypeMismatchException mismatch) {
        // an id that cannot be one is an unknown id
        return mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                ? Problems.response(CommonReason.NOT_FOUND)
                : Problems.response(wrong(CommonReason.MALFORMED, mismatch.getName(), UNREADABLE));
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingServletRequestParameterException missing) {
        return Problems.response(
                wrong(CommonReason.MALFORMED, missing.getParameterName(), "is missing"));
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingRequestHeaderException missing) {
        return Problems.response(
                wrong(CommonReason.MALFORMED, missing.getHeaderName(), "header is missing"));
    }

    @ExceptionHandler
    ResponseEntity<Problem> method(HttpRequestMethodNotSupportedException wrong) {
        var answer = Problems.response(CommonReason.METHOD_NOT_ALLOWED);
        var headers = new HttpHeaders();
        headers.addAll(answer.getHeaders());
        headers.addAll(wrong.getHeaders());
        return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
    }

    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone) {
        LOG.debug("the client left before the answer: {}", gone.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<Problem> other(Exception other) {
        if (other instanceof ErrorResponse known) {
            return Problems.response(CommonReason.ofStatus(known.getStatusCode().value()));
        }
        var root = NestedExceptionUtils.getMostSpecificCause(other);
        if (root instanceof SQLException sql
                && sql.getSQLState() instanceof String state
                && UNSTORABLE.get(state) instanceof String why) {
            return Problems.response(CommonReason.INVALID, why);
        }
        if (Outages.isOne(other)) {
            LOG.warn("something that this needs is away: {}", root.toString());
            return Problems.response(CommonReason.UNAVAILABLE);
        }
        LOG.error("unexpected", other);
        return Problems.response(CommonReason.INTERNAL);
    }

    private static ResponseEntity<Problem> invalid(List<FieldError> errors) {
        return Problems.response(Problem.of(CommonReason.INVALID).errors(errors));
    }

    private static Problem wrong(Reason reason, String field, String message) {
        return Problem.of(reason).errors(List.of(new FieldError(Names.snake(field), message)));
    }

    private static String why(org.springframework.validation.FieldError error) {
        return error.isBindingFailure() ? UNREADABLE : message(error);
    }

    private static String message(MessageSourceResolvable error) {
        var message = error.getDefaultMessage();
        return message == null ? "is not acceptable" : message;
    }

    private static String field(
            org.springframework.validation.method.ParameterValidationResult result,
            MessageSourceResolvable error) {
        if (error instanceof org.springframework.validation.FieldError inner) {
            return Names.snake(inner.getField());
        }
        var name = result.getMethodParameter().getParameterName();
        return name == null ? "" : Names.snake(name);
    }
}
