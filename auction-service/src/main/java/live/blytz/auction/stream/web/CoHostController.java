package live.blytz.auction.stream.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import live.blytz.auction.stream.application.CoHosting;
import live.blytz.auction.stream.domain.CoHost;
import live.blytz.auction.stream.domain.StreamId;
import live.blytz.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/streams/{id}/co-hosts")
@Tag(name = "streams")
class CoHostController {

    private static final String SELLERS = "hasAnyRole('SELLER', 'VENDOR')";

    private final CoHosting coHosting;

    CoHostController(CoHosting coHosting) {
        this.coHosting = coHosting;
    }

    record InviteBody(@NotNull @Nullable UUID userId) {}

    record CoHostView(
            UUID userId,
            @Nullable String name,
            String status,
            Instant invitedAt,
            @Nullable Instant acceptedAt) {

        static CoHostView of(CoHost guest) {
            return new CoHostView(
                    guest.user(),
                    guest.name(),
                    guest.hasAccepted() ? "accepted" : "invited",
                    guest.invitedAt(),
                    guest.acceptedAt());
        }
    }

    @PostMapping
    @PreAuthorize(SELLERS)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Invite somebody to stand beside you")
    CoHostView invite(Caller caller, @PathVariable UUID id, @Valid @RequestBody InviteBody body) {
        var guest = Objects.requireNonNull(body.userId());
        return CoHostView.of(coHosting.invite(caller.id(), new StreamId(id), guest));
    }

    @GetMapping
    @PreAuthorize(SELLERS)
    @Operation(summary = "Who was invited, and who accepted")
    List<CoHostView> list(Caller caller, @PathVariable UUID id) {
        return coHosting.of(caller.id(), new StreamId(id)).stream().map(CoHostView::of).toList();
    }

    @PostMapping("/accept")
    @Operation(summary = "Accept the invitation; your next join may publish")
    CoHostView accept(Caller caller, @PathVariable UUID id) {
        return CoHostView.of(coHosting.accept(new StreamId(id), caller.id(), caller.name()));
    }

    @DeleteMapping("/{user}")
    @PreAuthorize(SELLERS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take an invitation or a seat back")
    void remove(Caller caller, @PathVariable UUID id, @PathVariable UUID user) {
        coHosting.remove(caller.id(), new StreamId(id), user);
    }
}
