package live.blytz.chat.moderation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import live.blytz.chat.moderation.Report.Status;
import live.blytz.platform.problem.Refusal;
import live.blytz.platform.security.Caller;
import live.blytz.platform.web.Cursor;
import live.blytz.platform.web.Limit;
import live.blytz.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Order in the house: for moderators and admins. */
@RestController
@RequestMapping("/api/v1/moderation")
@PreAuthorize("hasAnyRole('MODERATOR', 'ADMIN')")
@Tag(name = "moderation")
class ModerationController {

    private static final int WORDS = 3;

    private final Reporting reporting;
    private final Restricting restricting;

    ModerationController(Reporting reporting, Restricting restricting) {
        this.reporting = reporting;
        this.restricting = restricting;
    }

    /**
     * @param resolution removed: the comment goes; dismissed: it stays
     */
    record Resolution(@NotNull Status resolution) {}

    @GetMapping("/reports")
    @Operation(
            summary = "What was reported, the open ones first, then the latest",
            description = "`status` is open, removed or dismissed.")
    Page<Report> reports(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var most = Limit.of(limit);
        var wanted = status == null ? null : status(status);
        var after = cursor == null ? null : place(cursor);
        return Page.of(reporting.list(wanted, after, most + 1), most, ModerationController::cursor);
    }

    @PutMapping("/reports/{report}/resolution")
    @Operation(
            summary = "Decide about a report, and with it about all open ones of its comment",
            description = "409 when a comment that is gone is to stay.")
    Report resolve(
            @PathVariable UUID report, @RequestBody @Valid Resolution decided, Caller caller) {
        return reporting.resolve(caller, report, decided.resolution());
    }

    @GetMapping("/restrictions")
    @Operation(summary = "Who is muted or banned in any show, the latest first")
    Page<Restriction> restrictions(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var most = Limit.of(limit);
        var after = cursor == null ? null : ListPlace.read(cursor);
        return Page.of(restricting.everywhere(after, most + 1), most, Restriction::cursor);
    }

    private static Status status(String word) {
        for (var known : Status.values()) {
            if (known.wire().equals(word)) {
                return known;
            }
        }
        throw Refusal.invalid("status", "must be open, removed or dismissed");
    }

    private static String cursor(Report last) {
        return Cursor.of(
                last.status() == Status.OPEN, last.reportedAt().toEpochMilli(), last.reportId());
    }

    private static ReportBook.Place place(String cursor) {
        var words = Cursor.read(cursor, WORDS);
        try {
            return new ReportBook.Place(
                    Boolean.parseBoolean(words.getFirst()),
                    Instant.ofEpochMilli(Long.parseLong(words.get(1))),
                    words.getLast());
        } catch (NumberFormatException foreign) {
            throw Refusal.invalid("cursor", "is not a cursor of this list");
        }
    }
}
