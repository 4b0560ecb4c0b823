package live.blytz.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one body of every refusal, as {@code application/problem+json}.
 *
 * @param detail what is special about this occurrence
 * @param errors the fields that are wrong, when some are
 * @param extra further members, like {@code lowest_acceptable}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        String code,
        @JsonProperty("traceId") @Nullable String traceId,
        List<FieldError> errors,
        @JsonAnyGetter Map<String, Object> extra) {

    private static final Set<String> OWN =
            Set.of("type", "title", "status", "detail", "instance", "code", "traceId", "errors");

    /**
     * @param field as it is called in the request, like {@code starting_price}
     * @param message what would be acceptable
     */
    public record FieldError(String field, String message) {}

    public static Problem of(Reason reason) {
        return new Problem(
                reason.type(),
                reason.title(),
                reason.status(),
                null,
                reason.code(),
                null,
                List.of(),
                Map.of());
    }

    public Problem detail(@Nullable String said) {
        return new Problem(type, title, status, said, code, traceId, errors, extra);
    }

    public Problem trace(@Nullable String id) {
        return new Problem(type, title, status, detail, code, id, errors, extra);
    }

    public Problem errors(List<FieldError> wrong) {
        return new Problem(type, title, status, detail, code, traceId, List.copyOf(wrong), extra);
    }

    /**
     * @param member none of the problem's own: a {@code status} is always the answer's figure
     */
    public Problem with(String member, Object value) {
        if (OWN.contains(member)) {
            throw new IllegalArgumentException(member + " is a member of every problem");
        }
        var more = new LinkedHashMap<>(extra);
        more.put(member, value);
        return new Problem(type, title, status, detail, code, traceId, errors, more);
    }
}
