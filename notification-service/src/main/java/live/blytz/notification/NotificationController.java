package live.blytz.notification;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import live.blytz.platform.problem.Refusal;
import live.blytz.platform.security.Caller;
import live.blytz.platform.web.Cursor;
import live.blytz.platform.web.Limit;
import live.blytz.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/notifications")
@Tag(name = "notifications", description = "The caller's inbox")
class NotificationController {

    record Inbox(List<Notification> items, @Nullable String nextCursor, int unread) {}

    record Unread(int unread) {}

    private final Notifications notifications;
    private final InstantSource clock;

    NotificationController(Notifications notifications, InstantSource clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "The caller's notifications, newest first, and how many are unread")
    Inbox list(
            Caller caller,
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var most = Limit.of(limit);
        var after = cursor == null ? null : place(cursor);
        var page =
                Page.of(
                        notifications.of(caller.id(), unread, after, most + 1),
                        most,
                        last -> Cursor.of(last.createdAt(), last.id()));
        return new Inbox(page.items(), page.nextCursor(), notifications.unread(caller.id()));
    }

    @PostMapping("/{id}/read")
    @Operation(summary = "Marks one as read")
    Unread read(Caller caller, @PathVariable UUID id) {
        if (!notifications.exists(caller.id(), id)) {
            throw Refusal.notFound();
        }
        notifications.markRead(caller.id(), id, clock.instant());
        return new Unread(notifications.unread(caller.id()));
    }

    @PostMapping("/read-all")
    @Operation(summary = "Marks all as read")
    Unread readAll(Caller caller) {
        notifications.markAllRead(caller.id(), clock.instant());
        return new Unread(notifications.unread(caller.id()));
    }

    private static Notifications.Place place(String cursor) {
        var words = Cursor.read(cursor, 2);
        try {
            return new Notifications.Place(
                    Instant.parse(words.get(0)), UUID.fromString(words.get(1)));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            throw Refusal.invalid("cursor", "is not a cursor of this list");
        }
    }
}
