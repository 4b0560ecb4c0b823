package live.blytz.payment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import live.blytz.payment.application.Payments;
import live.blytz.payment.application.Refunding;
import live.blytz.payment.application.Refunds;
import live.blytz.payment.domain.Payment;
import live.blytz.payment.domain.PaymentStatus;
import live.blytz.payment.web.Views.PaymentView;
import live.blytz.payment.web.Views.RefundView;
import live.blytz.platform.money.Money;
import live.blytz.platform.problem.CommonReason;
import live.blytz.platform.problem.Problem;
import live.blytz.platform.problem.Problems;
import live.blytz.platform.problem.Refusal;
import live.blytz.platform.security.Caller;
import live.blytz.platform.web.Cursor;
import live.blytz.platform.web.Limit;
import live.blytz.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Payments, to their buyer, their seller and admins; to nobody else they exist. */
@Tag(name = "Payments")
@RestController
@RequestMapping("/api/v1/payments")
class PaymentsController {

    private final Payments payments;
    private final Refunds refunds;
    private final Refunding refunding;
    private final InstantSource clock;

    PaymentsController(
            Payments payments, Refunds refunds, Refunding refunding, InstantSource clock) {
        this.payments = payments;
        this.refunds = refunds;
        this.refunding = refunding;
        this.clock = clock;
    }

    /**
     * @param amount all that is left, when it is not given
     */
    record RefundRequest(@Nullable Money amount, @NotBlank @Size(max = 500) String reason) {}

    @Operation(
            summary =
                    "Payments, the newest first: one's own, as a seller those to oneself, as an admin all",
            description =
                    "A payment that requires_action waits for its buyer, who alone sees next_action:"
                            + " where their bank asks them, and until when.")
    @GetMapping
    Page<PaymentView> list(
            Caller caller,
            @RequestParam(name = "order_id", required = false) @Nullable UUID orderId,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(defaultValue = "buyer") String role,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var most = Limit.of(limit);
        var asSeller = role.equals("seller");
        var now = clock.instant();
        var found =
                payments.list(
                        new Payments.Query(
                                caller.isAdmin() || asSeller ? null : caller.id(),
                                asSeller ? caller.id() : null,
                                orderId,
                                statusOf(status),
                                idOf(cursor),
                                most + 1));
        return Page.of(found, most, payment -> Cursor.of(payment.id()))
                .map(payment -> PaymentView.of(payment, caller, now, null));
    }

    @Operation(
            summary = "One payment with its refunds; next_action for its buyer",
            description = "404 for who is neither its buyer, its seller nor an admin.")
    @GetMapping("/{id}")
    PaymentView one(Caller caller, @PathVariable UUID id) {
        var payment = payments.find(id).filter(it -> maySee(caller, it));
        return payment.map(it -> PaymentView.of(it, caller, clock.instant(), refunds.of(id)))
                .orElseThrow(Refusal::notFound);
    }

    @Operation(summary = "Send money back to the buyer (admin, or the seller of it)")
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = RefundView.class)))
    @PostMapping("/{id}/refund")
    ResponseEntity<?> refund(
            Caller caller, @PathVariable UUID id, @Valid @RequestBody RefundRequest request) {
        var payment = payments.find(id).filter(it -> maySee(caller, it));
        var seller = payment.map(Payment::seller).orElseThrow(Refusal::notFound);
        if (!caller.isAdmin() && !seller.equals(caller.id())) {
            throw Refusal.of(CommonReason.FORBIDDEN);
        }
        return switch (refunding.ask(id, request.amount(), request.reason(), caller.id())) {
            case Refunding.Answer.Asked(var refund) ->
                    ResponseEntity.created(URI.create("/api/v1/payments/" + id))
                            .body(RefundView.of(refund));
            case Refunding.Answer.Refused(var reason, var refundable) ->
                    Problems.response(Problem.of(reason).with("refundable", refundable));
        };
    }

    static @Nullable UUID idOf(@Nullable String cursor) {
        return cursor == null ? null : Cursor.readId(cursor);
    }

    private static boolean maySee(Caller caller, Payment payment) {
        return caller.isAdmin()
                || payment.buyer().equals(caller.id())
                || payment.seller().equals(caller.id());
    }

    private static @Nullable PaymentStatus statusOf(@Nullable String word) {
        try {
            return word == null ? null : PaymentStatus.of(word.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Refusal.invalid(
                    "status",
                    "must be pending, processing, requires_action, completed, failed or refunded");
        }
    }
}
