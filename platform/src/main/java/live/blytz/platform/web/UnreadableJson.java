package live.blytz.platform.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import live.blytz.platform.problem.CommonReason;
import live.blytz.platform.problem.Problem;
import live.blytz.platform.problem.Problem.FieldError;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says which field of a body could not be read, without showing our class names. */
final class UnreadableJson {

    private UnreadableJson() {}

    static Problem problem(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case StreamConstraintsException _ -> Problem.of(CommonReason.TOO_LARGE);
            case ValueInstantiationException refused when refused.getType().isEnumType() ->
                    noWord(refused, refused.getType().getRawClass());
            case InvalidFormatException refused when refused.getTargetType().isEnum() ->
                    noWord(refused, refused.getTargetType());
            case ValueInstantiationException refused ->
                    Problem.of(CommonReason.INVALID)
                            .errors(List.of(new FieldError(field(refused), why(refused))));
            case DatabindException mismatch when !field(mismatch).isEmpty() ->
                    Problem.of(CommonReason.MALFORMED)
                            .errors(
                                    List.of(
                                            new FieldError(
                                                    field(mismatch), "is not of the right type")));
            case null, default -> Problem.of(CommonReason.MALFORMED);
        };
    }

    /** Enum constants are written in lower case in all our bodies. */
    private static Problem noWord(DatabindException refused, Class<?> words) {
        var known =
                Arrays.stream(words.getEnumConstants())
                        .map(word -> ((Enum<?>) word).name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
        return Problem.of(CommonReason.INVALID)
                .errors(List.of(new FieldError(field(refused), "is none of " + known)));
    }

    private static String why(ValueInstantiationException refused) {
        return refused.getCause() instanceof IllegalArgumentException ours
                        && ours.getMessage() != null
                ? ours.getMessage()
                : "is not acceptable";
    }

    private static String field(JacksonException mismatch) {
        return mismatch.getPath().stream()
                .map(
                        step ->
                                step.getPropertyName() == null
                                        ? "[" + step.getIndex() + "]"
                                        : step.getPropertyName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }
}
