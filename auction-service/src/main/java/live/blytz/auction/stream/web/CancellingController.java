package live.blytz.auction.stream.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import live.blytz.auction.CancelBody;
import live.blytz.auction.stream.application.Producing;
import live.blytz.auction.stream.domain.StreamId;
import live.blytz.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/streams/{id}")
@Tag(name = "streams")
class CancellingController {

    private final Producing producing;
    private final StreamViews views;

    CancellingController(Producing producing, StreamViews views) {
        this.producing = producing;
        this.views = views;
    }

    @DeleteMapping
    @PreAuthorize("hasAnyRole('SELLER', 'VENDOR')")
    @Operation(summary = "Cancel a show; it stays visible as cancelled")
    ResponseEntity<Void> delete(Caller caller, @PathVariable UUID id) {
        producing.cancel(caller.id(), new StreamId(id), null);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/cancel")
    @PreAuthorize("hasAnyRole('SELLER', 'VENDOR', 'ADMIN')")
    @Operation(
            summary = "Cancel a show, and say why: one's own, or as an admin anybody's",
            description =
                    "Its waiting lots go with it; when an admin did it, also what is under the"
                            + " hammer. Admins say why: 422 without `note`. 409 `illegal_transition`"
                            + " once it is ending or over.")
    StreamView cancel(
            Caller caller,
            @PathVariable UUID id,
            @Valid @RequestBody(required = false) @Nullable CancelBody body) {
        var show = new StreamId(id);
        var cancelled =
                caller.isAdmin()
                        ? producing.stop(show, CancelBody.mustSay(body))
                        : producing.cancel(caller.id(), show, CancelBody.said(body));
        return views.of(cancelled.stream(), caller);
    }
}
