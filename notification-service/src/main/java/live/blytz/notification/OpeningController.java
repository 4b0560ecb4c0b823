package live.blytz.notification;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.UUID;
import live.blytz.notification.NotificationController.Unread;
import live.blytz.platform.problem.Refusal;
import live.blytz.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/notifications")
@Tag(name = "notifications", description = "The caller's inbox")
class OpeningController {

    /**
     * @param deviceId where it was opened, as the push says; null for the inbox
     */
    record Opened(@Nullable UUID deviceId) {}

    private final Openings openings;
    private final Notifications notifications;
    private final InstantSource clock;
    private final Counter counted;

    OpeningController(
            Openings openings,
            Notifications notifications,
            InstantSource clock,
            MeterRegistry meters) {
        this.openings = openings;
        this.notifications = notifications;
        this.clock = clock;
        this.counted = meters.counter("blytz.notifications.opened");
    }

    @PostMapping("/{id}/opened")
    @Operation(summary = "Its reader followed it: it is read, and counts as opened once")
    Unread opened(Caller caller, @PathVariable UUID id, @RequestBody Opened opened) {
        switch (openings.open(caller.id(), id, opened.deviceId(), clock.instant())) {
            case FIRST -> counted.increment();
            case AGAIN -> {}
            case UNKNOWN_NOTIFICATION -> throw Refusal.notFound();
            case UNKNOWN_DEVICE -> throw Refusal.invalid("device_id", "was not told of it");
        }
        return new Unread(notifications.unread(caller.id()));
    }
}
