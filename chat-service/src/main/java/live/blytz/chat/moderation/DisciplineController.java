package live.blytz.chat.moderation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.UUID;
import live.blytz.chat.moderation.Report.Cause;
import live.blytz.platform.security.Caller;
import live.blytz.platform.web.Limit;
import live.blytz.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Order in one show. */
@RestController
@RequestMapping("/api/v1/streams/{stream}")
@Tag(name = "moderation", description = "Order in live rooms")
class DisciplineController {

    private static final int LONGEST_MUTE = 7 * 24 * 60;
    private static final int LONGEST_BAN = 365 * 24 * 60;

    private final Restricting restricting;
    private final Removing removing;
    private final Reporting reporting;

    DisciplineController(Restricting restricting, Removing removing, Reporting reporting) {
        this.restricting = restricting;
        this.removing = removing;
        this.reporting = reporting;
    }

    /**
     * @param minutes from now
     */
    record Mute(@NotNull @Min(1) @Max(LONGEST_MUTE) Integer minutes) {}

    /**
     * @param minutes from now; none = until it is lifted
     */
    record Ban(@Min(1) @Max(LONGEST_BAN) @Nullable Integer minutes) {}

    /**
     * @param note in the reporter's own words
     */
    record Complaint(@NotNull Cause reason, @Size(max = 500) @Nullable String note) {}

    @DeleteMapping("/comments/{comment}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Remove a comment: its author, seller and co-hosts, moderators, admins",
            description = "It leaves history and room; viewers get the frame `moderation`.")
    void remove(@PathVariable UUID stream, @PathVariable UUID comment, Caller caller) {
        removing.remove(caller, stream, comment);
    }

    @PutMapping("/comments/{comment}/report")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Report a comment to the moderators",
            description =
                    "Once for each person and comment: saying it again changes nothing. As often as"
                            + " comments may be written, else 429.")
    void report(
            @PathVariable UUID stream,
            @PathVariable UUID comment,
            @RequestBody @Valid Complaint complaint,
            Caller caller) {
        reporting.report(caller, stream, comment, complaint.reason(), complaint.note());
    }

    @PutMapping("/mutes/{user}")
    @Operation(
            summary = "Mute somebody in this show for some minutes; said again, it moves the end",
            description = "403 for the seller and for somebody of the caller's own rank or above.")
    Restriction mute(
            @PathVariable UUID stream,
            @PathVariable UUID user,
            @RequestBody @Valid Mute mute,
            Caller caller) {
        return restricting.mute(caller, stream, user, Duration.ofMinutes(mute.minutes()));
    }

    @DeleteMapping("/mutes/{user}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let somebody comment again")
    void unmute(@PathVariable UUID stream, @PathVariable UUID user, Caller caller) {
        restricting.unmute(caller, stream, user);
    }

    @PutMapping("/bans/{user}")
    @Operation(
            summary = "Ban somebody from this show; said again, it moves the end",
            description =
                    "Their sockets close with 4423. 403 for the seller and for somebody of the"
                            + " caller's own rank or above.")
    Restriction ban(
            @PathVariable UUID stream,
            @PathVariable UUID user,
            @RequestBody(required = false) @Valid @Nullable Ban ban,
            Caller caller) {
        var minutes = ban == null ? null : ban.minutes();
        return restricting.ban(
                caller, stream, user, minutes == null ? null : Duration.ofMinutes(minutes));
    }

    @DeleteMapping("/bans/{user}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let somebody into this show again")
    void unban(@PathVariable UUID stream, @PathVariable UUID user, Caller caller) {
        restricting.unban(caller, stream, user);
    }

    @GetMapping("/restrictions")
    @Operation(summary = "Who is muted or banned in this show, the latest first")
    Page<Restriction> restrictions(
            @PathVariable UUID stream,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        var most = Limit.of(limit);
        var after = cursor == null ? null : ListPlace.read(cursor);
        return Page.of(restricting.of(caller, stream, after, most + 1), most, Restriction::cursor);
    }
}
