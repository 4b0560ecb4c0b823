package live.blytz.analytics;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.blytz.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** What a client saw its user do, some events at a time. */
record ActivityRequest(
        @NotBlank @Size(max = 100) String sessionId,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid Event> events,
        @Nullable @Valid DeviceInfo deviceInfo) {

    private static final Duration FAST_CLOCK = Duration.ofMinutes(5);
    private static final Duration LATE = Duration.ofDays(7);
    private static final int LONGEST_VALUE = 200;

    /**
     * @param action like {@code product_view}, {@code stream_view}
     * @param timestamp by the client's clock
     * @param metadata flat: texts, numbers, truths
     */
    record Event(
            @NotNull @Pattern(regexp = "[a-z][a-z0-9_]{0,59}", message = "like product_view")
                    String action,
            @Nullable UUID productId,
            @Nullable UUID streamId,
            @NotNull Instant timestamp,
            @Nullable @Size(max = 20)
                    Map<@Pattern(regexp = "[A-Za-z0-9_]{1,40}") String, Object> metadata) {}

    record DeviceInfo(
            @Nullable @Size(max = 100) String browser, @Nullable @Size(max = 100) String os) {}

    /**
     * @throws Refusal 422 for times and values that cannot be believed
     */
    void check(Instant now) {
        for (var i = 0; i < events.size(); i++) {
            var event = events.get(i);
            var field = "events[%d]".formatted(i);
            if (event.timestamp().isAfter(now.plus(FAST_CLOCK))
                    || event.timestamp().isBefore(now.minus(LATE))) {
                throw Refusal.invalid(field + ".timestamp", "within the last seven days");
            }
            if (event.metadata() != null
                    && !event.metadata().values().stream().allMatch(ActivityRequest::isFlat)) {
                throw Refusal.invalid(
                        field + ".metadata", "texts of at most 200 characters, numbers, truths");
            }
        }
    }

    private static boolean isFlat(Object value) {
        return value instanceof Number
                || value instanceof Boolean
                || value instanceof String text && text.length() <= LONGEST_VALUE;
    }
}
