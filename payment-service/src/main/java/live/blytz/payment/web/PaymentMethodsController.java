package live.blytz.payment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import live.blytz.payment.application.Cards;
import live.blytz.payment.application.PaymentGateway.Unreachable;
import live.blytz.payment.application.SavingCards;
import live.blytz.payment.domain.PaymentReason;
import live.blytz.payment.web.Views.CardView;
import live.blytz.platform.idempotency.OwnIdempotency;
import live.blytz.platform.problem.CommonReason;
import live.blytz.platform.problem.Problem;
import live.blytz.platform.problem.Problems;
import live.blytz.platform.problem.Refusal;
import live.blytz.platform.security.Caller;
import live.blytz.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own ways to pay. */
@Tag(name = "Payment methods")
@RestController
@RequestMapping("/api/v1/payment-methods")
class PaymentMethodsController {

    private final Cards cards;
    private final SavingCards saving;

    PaymentMethodsController(Cards cards, SavingCards saving) {
        this.cards = cards;
        this.saving = saving;
    }

    /**
     * @param token the processor's PaymentMethod id, as its own form in the browser gives it
     */
    record SaveRequest(
            @NotBlank
                    @Size(max = 100)
                    @Pattern(
                            regexp = "pm_\\w+",
                            message = "must be a PaymentMethod id of the processor")
                    String token) {}

    /** The processor is asked outside of any transaction, so the key is honoured here. */
    @Operation(summary = "Save a card by the processor's token; it becomes the default")
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = CardView.class)))
    @PostMapping
    @OwnIdempotency
    ResponseEntity<?> save(
            Caller caller,
            @Valid @RequestBody SaveRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key)
            throws Unreachable {
        return switch (saving.save(caller.id(), request.token(), key)) {
            case SavingCards.Answer.Saved(var card) ->
                    ResponseEntity.created(URI.create("/api/v1/payment-methods/" + card.id()))
                            .body(CardView.of(card));
            case SavingCards.Answer.Refused(var reason) ->
                    Problems.response(
                            Problem.of(PaymentReason.CARD_REFUSED).with("reason", reason));
            case SavingCards.Answer.KeyReused() -> Problems.response(CommonReason.KEY_REUSED);
        };
    }

    @Operation(summary = "One's cards")
    @GetMapping
    Page<CardView> list(Caller caller) {
        return new Page<>(cards.of(caller.id()).stream().map(CardView::of).toList(), null);
    }

    @Operation(summary = "Charge this card from now on")
    @PutMapping("/{id}/default")
    CardView makeDefault(Caller caller, @PathVariable UUID id) {
        return saving.makeDefault(caller.id(), id).map(CardView::of).orElseThrow(Refusal::notFound);
    }

    @Operation(summary = "Forget a card")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable UUID id) throws Unreachable {
        if (!saving.remove(caller.id(), id)) {
            throw Refusal.notFound();
        }
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreachable(Unreachable silent) {
        return Problems.response(PaymentReason.PROCESSOR_UNAVAILABLE);
    }
}
