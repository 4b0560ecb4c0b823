package live.blytz.auction.stream.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import live.blytz.auction.stream.domain.Billing;
import live.blytz.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** What a seller announces of a show. */
record StreamBody(
        @NotBlank @Size(max = 255) @Nullable String title,
        @Size(max = 5000) @Nullable String description,
        @NotNull @Nullable Instant scheduledStart,
        @Nullable Instant scheduledEnd) {

    Billing billing() {
        var start = Objects.requireNonNull(scheduledStart);
        if (scheduledEnd != null && !scheduledEnd.isAfter(start)) {
            throw Refusal.invalid("scheduled_end", "must be after scheduled_start");
        }
        return new Billing(Objects.requireNonNull(title), description, start, scheduledEnd);
    }
}
