package live.blytz.tracking.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import live.blytz.platform.problem.Problem;
import live.blytz.platform.problem.Problems;
import live.blytz.platform.problem.Refusal;
import live.blytz.platform.security.Caller;
import live.blytz.platform.web.Limit;
import live.blytz.platform.web.Page;
import live.blytz.tracking.application.Deliveries;
import live.blytz.tracking.application.Riding;
import live.blytz.tracking.domain.Delivery;
import live.blytz.tracking.domain.Outcome;
import live.blytz.tracking.domain.Outcome.Changed;
import live.blytz.tracking.domain.Outcome.Missed;
import live.blytz.tracking.domain.Outcome.Refused;
import live.blytz.tracking.domain.Outcome.Unchanged;
import live.blytz.tracking.web.Views.DeliveryView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/deliveries")
@Tag(name = "deliveries", description = "Parcels, as those who carry, send or get them see them")
class DeliveryController {

    private final Riding riding;
    private final Deliveries deliveries;

    DeliveryController(Riding riding, Deliveries deliveries) {
        this.riding = riding;
        this.deliveries = deliveries;
    }

    /**
     * @param pin as the buyer told it
     */
    record HandedOver(
            @Pattern(regexp = "[0-9]{4}", message = "must have four digits") @Nullable String pin,
            @Size(max = 500) @Nullable String note) {
        static final HandedOver SILENTLY = new HandedOver(null, null);
    }

    record Failure(@NotBlank @Size(max = 500) String reason) {}

    @GetMapping
    @Operation(summary = "The caller's deliveries: carried, sent or expected; newest first")
    Page<DeliveryView> mine(
            Caller caller, @RequestParam(required = false) @Nullable Integer limit) {
        var found = deliveries.concerning(caller.id(), Limit.of(limit));
        return new Page<>(found.stream().map(DeliveryView::of).toList(), null);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One delivery; 404 unless the caller carries, sends or expects it")
    DeliveryView one(@PathVariable UUID id, Caller caller) {
        return deliveries
                .find(id)
                .filter(d -> caller.isAdmin() || concerns(d, caller.id()))
                .map(DeliveryView::of)
                .orElseThrow(Refusal::notFound);
    }

    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    @PostMapping("/{id}/accept")
    @PreAuthorize("hasRole('RIDER')")
    @Operation(summary = "Take an offer; 409 offer_gone, rider_busy")
    ResponseEntity<?> accept(@PathVariable UUID id, Caller caller) {
        return answer(riding.accept(id, caller.id()));
    }

    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    @PostMapping("/{id}/decline")
    @PreAuthorize("hasRole('RIDER')")
    @Operation(summary = "Leave an offer to others; 409 offer_gone")
    ResponseEntity<?> decline(@PathVariable UUID id, Caller caller) {
        return answer(riding.decline(id, caller.id()));
    }

    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    @PostMapping("/{id}/pick-up")
    @PreAuthorize("hasRole('RIDER')")
    @Operation(summary = "The parcel is with the rider; 409 illegal_transition")
    ResponseEntity<?> pickUp(@PathVariable UUID id, Caller caller) {
        return answer(riding.pickUp(id, caller.id()));
    }

    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    @PostMapping("/{id}/complete")
    @PreAuthorize("hasAnyRole('RIDER', 'ADMIN')")
    @Operation(
            summary =
                    "The parcel is in the buyer's hands, who told its PIN; an admin needs none. 409"
                            + " illegal_transition, pin_locked; 422 pin_needed, wrong_pin")
    ResponseEntity<?> complete(
            @PathVariable UUID id,
            @Valid @RequestBody(required = false) @Nullable HandedOver handedOver,
            Caller caller) {
        var told = Objects.requireNonNullElse(handedOver, HandedOver.SILENTLY);
        return answer(
                caller.isAdmin()
                        ? riding.vouchFor(id, told.note())
                        : riding.complete(id, caller.id(), told.pin(), told.note()));
    }

    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    @PostMapping("/{id}/fail")
    @PreAuthorize("hasRole('RIDER')")
    @Operation(summary = "It could not be handed over; 409 illegal_transition")
    ResponseEntity<?> fail(
            @PathVariable UUID id, @Valid @RequestBody Failure failure, Caller caller) {
        return answer(riding.fail(id, caller.id(), failure.reason()));
    }

    private static ResponseEntity<?> answer(Optional<Outcome> outcome) {
        return switch (outcome.orElseThrow(Refusal::notFound)) {
            case Changed(var delivery, _) -> ResponseEntity.ok(DeliveryView.of(delivery));
            case Unchanged(var delivery) -> ResponseEntity.ok(DeliveryView.of(delivery));
            case Missed(var delivery, var reason) ->
                    Problems.response(
                            Problem.of(TrackingReason.of(reason))
                                    .with("pins_left", delivery.handover().guessesLeft()));
            case Refused(var reason) -> Problems.response(TrackingReason.of(reason));
        };
    }

    private static boolean concerns(Delivery d, UUID person) {
        var offer = d.offer();
        return person.equals(d.riderId())
                || person.equals(d.route().buyerId())
                || person.equals(d.route().sellerId())
                || (offer != null && person.equals(offer.riderId()));
    }
}
