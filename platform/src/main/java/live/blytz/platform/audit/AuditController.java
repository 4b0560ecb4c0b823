package live.blytz.platform.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import live.blytz.platform.web.Cursor;
import live.blytz.platform.web.Limit;
import live.blytz.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/operations/${spring.application.name}/audit")
@PreAuthorize("hasRole('ADMIN')")
@Tag(name = "operations")
class AuditController {

    private final Deeds deeds;

    AuditController(Deeds deeds) {
        this.deeds = deeds;
    }

    /**
     * @param actorId the admin or moderator
     * @param path what was called, which names what it was done to
     * @param status of the answer; null = begun, and not known to have ended
     */
    record AuditLine(
            UUID id,
            Instant at,
            UUID actorId,
            String actorName,
            String method,
            String path,
            @Nullable Integer status) {

        static AuditLine of(Deed deed) {
            return new AuditLine(
                    deed.id(),
                    deed.at(),
                    deed.actor(),
                    deed.name(),
                    deed.method(),
                    deed.path(),
                    deed.status());
        }
    }

    @GetMapping
    @Operation(summary = "What admins and moderators did in this service, the newest first (admin)")
    Page<AuditLine> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var size = Limit.of(limit);
        var found = deeds.list(cursor == null ? null : Cursor.readId(cursor), size + 1);
        return Page.of(found, size, deed -> Cursor.of(deed.id())).map(AuditLine::of);
    }
}
