package live.blytz.notification;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import live.blytz.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/notifications/statistics")
@PreAuthorize("hasRole('ADMIN')")
@Tag(name = "notification statistics", description = "How messages arrive; for admins")
class StatisticsController {

    private static final Duration USUAL = Duration.ofDays(30);

    record Report(Instant from, Instant to, List<Statistics.Count> items) {}

    private final Statistics statistics;
    private final InstantSource clock;

    StatisticsController(Statistics statistics, InstantSource clock) {
        this.statistics = statistics;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary =
                    "Notifications, pushes and openings by category, of what was told between the"
                            + " two times; without them of the last 30 days")
    Report of(
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to) {
        var until = Objects.requireNonNullElse(to, clock.instant());
        var since = from == null ? until.minus(USUAL) : from;
        if (!since.isBefore(until)) {
            throw Refusal.invalid("from", "must be before to");
        }
        return new Report(since, until, statistics.between(since, until));
    }
}
