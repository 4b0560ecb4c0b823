package live.blytz.payment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import live.blytz.payment.application.Gifting;
import live.blytz.payment.domain.Gifts;
import live.blytz.payment.domain.Payment;
import live.blytz.payment.web.Views.GiftView;
import live.blytz.platform.money.Money;
import live.blytz.platform.problem.Problems;
import live.blytz.platform.problem.Refusal;
import live.blytz.platform.security.Caller;
import live.blytz.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Things to give to a live show. The card is charged right after the answer. */
@Tag(name = "Gifts")
@RestController
@RequestMapping("/api/v1/streams/{streamId}/gifts")
class GiftsController {

    private final Gifting gifting;

    GiftsController(Gifting gifting) {
        this.gifting = gifting;
    }

    /**
     * @param quantity 1, when it is not given
     */
    record GiftRequest(@NotBlank String gift, @Min(1) @Max(100) @Nullable Integer quantity) {}

    record GiftPrice(String gift, Money price) {}

    @Operation(summary = "What can be given, and what it costs")
    @GetMapping
    Page<GiftPrice> catalogue(@PathVariable UUID streamId) {
        return new Page<>(
                Gifts.catalogue().entrySet().stream()
                        .map(it -> new GiftPrice(it.getKey(), Money.of(it.getValue(), "USD")))
                        .toList(),
                null);
    }

    @Operation(summary = "Give something to a live show; the default card is charged")
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = GiftView.class)))
    @PostMapping
    ResponseEntity<?> give(
            Caller caller, @PathVariable UUID streamId, @Valid @RequestBody GiftRequest request) {
        var quantity = Objects.requireNonNullElse(request.quantity(), 1);
        return switch (gifting.give(
                streamId, caller.id(), caller.name(), request.gift(), quantity)) {
            case Gifting.Answer.Given(var payment) ->
                    ResponseEntity.created(URI.create("/api/v1/payments/" + payment.id()))
                            .body(view(payment, streamId, request.gift(), quantity));
            case Gifting.Answer.Refused(var reason) -> Problems.response(reason);
            case Gifting.Answer.UnknownStream() -> throw Refusal.notFound();
        };
    }

    private static GiftView view(Payment payment, UUID stream, String gift, int quantity) {
        return new GiftView(
                payment.purpose().id(),
                payment.id(),
                stream,
                gift,
                quantity,
                payment.amount(),
                payment.status().word());
    }
}
