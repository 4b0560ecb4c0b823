package live.blytz.analytics;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import live.blytz.platform.problem.Refusal;
import live.blytz.platform.security.Caller;
import live.blytz.platform.web.Cursor;
import live.blytz.platform.web.Limit;
import live.blytz.platform.web.Page;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/activity")
class ActivityController {

    private final Activity activity;
    private final InstantSource clock;

    ActivityController(Activity activity, InstantSource clock) {
        this.activity = activity;
        this.clock = clock;
    }

    record Kept(int stored) {}

    @PostMapping
    ResponseEntity<Kept> keep(
            Caller caller,
            @RequestBody @Valid ActivityRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest http) {
        request.check(clock.instant());
        activity.keep(caller.id(), request, Address.truncated(http.getRemoteAddr()), key);
        return ResponseEntity.accepted().body(new Kept(request.events().size()));
    }

    /** What the caller did, by session; {@code limit} counts events. */
    @GetMapping("/me")
    Page<ActivityView> mine(
            Caller caller,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var most = Limit.of(limit);
        var page = Page.of(read(caller, most + 1, cursor), most, ActivityController::cursor);
        return new Page<>(ActivityView.of(page.items()), page.nextCursor());
    }

    private List<Document> read(Caller caller, int limit, @Nullable String cursor) {
        if (cursor == null) {
            return activity.of(caller.id(), limit, null, null);
        }
        var words = Cursor.read(cursor, 2);
        return activity.of(caller.id(), limit, time(words.get(0)), words.get(1));
    }

    private static String cursor(Document last) {
        return Cursor.of(last.getDate("at").getTime(), last.getString("_id"));
    }

    private static Instant time(String millis) {
        if (!millis.matches("\\d{1,15}")) {
            throw Refusal.invalid("cursor", "is not a cursor of this list");
        }
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }
}
