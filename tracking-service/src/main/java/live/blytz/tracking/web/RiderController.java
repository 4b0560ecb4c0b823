package live.blytz.tracking.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import live.blytz.platform.security.Caller;
import live.blytz.platform.web.Page;
import live.blytz.tracking.application.Deliveries;
import live.blytz.tracking.application.Positioning;
import live.blytz.tracking.application.Riders;
import live.blytz.tracking.application.Riding;
import live.blytz.tracking.domain.GeoPoint;
import live.blytz.tracking.domain.Track;
import live.blytz.tracking.web.Views.DeliveryView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/riders/me")
@PreAuthorize("hasRole('RIDER')")
@Tag(name = "riders", description = "A rider's shift, offers and positions")
class RiderController {

    private final Riding riding;
    private final Riders riders;
    private final Positioning positioning;
    private final Deliveries deliveries;
    private final InstantSource clock;

    RiderController(
            Riding riding,
            Riders riders,
            Positioning positioning,
            Deliveries deliveries,
            InstantSource clock) {
        this.riding = riding;
        this.riders = riders;
        this.positioning = positioning;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    record Place(
            @NotNull @DecimalMin("-90") @DecimalMax("90") Double lat,
            @NotNull @DecimalMin("-180") @DecimalMax("180") Double lng) {
        GeoPoint point() {
            return new GeoPoint(lat, lng);
        }
    }

    record Shift(@NotNull Boolean online, @Valid @Nullable Place location) {}

    record ShiftView(boolean online) {}

    /**
     * @param heading degrees clockwise from north
     * @param speed kilometres per hour
     * @param recordedAt by the device's clock; the time of arrival when missing
     */
    record Position(
            @NotNull @DecimalMin("-90") @DecimalMax("90") Double lat,
            @NotNull @DecimalMin("-180") @DecimalMax("180") Double lng,
            @DecimalMin("0") @DecimalMax("360") @Nullable Double heading,
            @DecimalMin("0") @DecimalMax("400") @Nullable Double speed,
            @Nullable Instant recordedAt) {

        Track track(Instant now) {
            var at = recordedAt == null ? now : recordedAt.truncatedTo(ChronoUnit.MILLIS);
            return new Track(new GeoPoint(lat, lng), at, heading, speed);
        }
    }

    /** One point, or a list of them: devices send what they have. */
    record Batch(@Size(min = 1, max = 500) List<@Valid @NotNull Position> points) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Batch(
                @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                        List<Position> points) {
            this.points = List.copyOf(points);
        }
    }

    record RejectedView(int index, String reason) {}

    /** How many points were stored, and which were not believed. */
    record Receipt(int stored, List<RejectedView> rejected) {}

    @GetMapping("/shift")
    @Operation(summary = "Whether the rider is on shift")
    ShiftView shift(Caller caller) {
        return new ShiftView(riders.get(caller.id()).online());
    }

    @PostMapping("/shift")
    @Operation(summary = "Come on shift, or end it")
    ShiftView shift(@Valid @RequestBody Shift shift, Caller caller) {
        if (shift.online()) {
            var place = shift.location();
            riding.startShift(caller.id(), place == null ? null : place.point());
        } else {
            riding.endShift(caller.id());
        }
        return new ShiftView(shift.online());
    }

    @PostMapping("/positions")
    @Operation(
            summary = "Report one point, or up to 500 in any order; says what was stored",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema =
                                                    @Schema(
                                                            oneOf = {
                                                                Position.class,
                                                                Position[].class
                                                            }))))
    Receipt positions(@Valid @RequestBody Batch batch, Caller caller) {
        var now = clock.instant();
        var receipt =
                positioning.report(
                        caller.id(), batch.points().stream().map(p -> p.track(now)).toList());
        return new Receipt(
                receipt.stored(),
                receipt.rejected().stream()
                        .map(
                                r ->
                                        new RejectedView(
                                                r.index(),
                                                r.reason().name().toLowerCase(Locale.ROOT)))
                        .toList());
    }

    @GetMapping("/offers")
    @Operation(summary = "Parcels that wait for this rider's answer")
    Page<DeliveryView> offers(Caller caller) {
        return new Page<>(
                deliveries.offeredTo(caller.id(), clock.instant()).stream()
                        .map(DeliveryView::of)
                        .toList(),
                null);
    }
}
