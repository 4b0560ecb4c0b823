package live.blytz.payment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import live.blytz.payment.application.PayingOut;
import live.blytz.payment.application.Payouts;
import live.blytz.payment.domain.Wallet;
import live.blytz.payment.web.Views.PayoutView;
import live.blytz.platform.money.Money;
import live.blytz.platform.problem.Problems;
import live.blytz.platform.problem.Refusal;
import live.blytz.platform.security.Caller;
import live.blytz.platform.web.Cursor;
import live.blytz.platform.web.ETags;
import live.blytz.platform.web.Limit;
import live.blytz.platform.web.Page;
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

/** Money of sellers and riders on its way to them. */
@Tag(name = "Payouts")
@RestController
@RequestMapping("/api/v1/payouts")
@PreAuthorize("hasAnyRole('SELLER', 'VENDOR', 'RIDER')")
class PayoutsController {

    private static final String READERS = "hasAnyRole('SELLER', 'VENDOR', 'RIDER', 'ADMIN')";

    private final PayingOut payingOut;
    private final Payouts payouts;

    PayoutsController(PayingOut payingOut, Payouts payouts) {
        this.payingOut = payingOut;
        this.payouts = payouts;
    }

    /**
     * @param amount all that is available, when it is not given
     * @param wallet seller or rider; the caller's first role, when it is not given
     */
    record PayoutRequest(@Nullable Money amount, @Nullable String wallet) {}

    @Operation(summary = "Have available money sent to one's account at the processor")
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = PayoutView.class)))
    @PostMapping
    ResponseEntity<?> ask(Caller caller, @RequestBody PayoutRequest request) {
        return switch (payingOut.ask(
                caller.id(), walletOf(caller, request.wallet()), request.amount())) {
            case PayingOut.Answer.Asked(var payout) ->
                    ResponseEntity.created(URI.create("/api/v1/payouts/" + payout.id()))
                            .eTag(ETags.of(payout.version()))
                            .body(PayoutView.of(payout));
            case PayingOut.Answer.Refused(var reason) -> Problems.response(reason);
        };
    }

    @Operation(
            summary = "One payout: one's own, as an admin anybody's",
            description = "404 for what is not one's own.")
    @GetMapping("/{id}")
    @PreAuthorize(READERS)
    ResponseEntity<PayoutView> one(Caller caller, @PathVariable UUID id) {
        var payout =
                payouts.find(id)
                        .filter(it -> caller.isAdmin() || it.payee().equals(caller.id()))
                        .orElseThrow(Refusal::notFound);
        return ResponseEntity.ok().eTag(ETags.of(payout.version())).body(PayoutView.of(payout));
    }

    @Operation(
            summary = "Payouts, the newest first: one's own, as an admin everybody's",
            description = "payee_id picks those of one user; others' are none for who is no admin.")
    @GetMapping
    @PreAuthorize(READERS)
    Page<PayoutView> list(
            Caller caller,
            @RequestParam(name = "payee_id", required = false) @Nullable UUID payee,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var most = Limit.of(limit);
        var after = PaymentsController.idOf(cursor);
        if (!caller.isAdmin() && payee != null && !payee.equals(caller.id())) {
            return new Page<>(List.of(), null);
        }
        var found = payouts.of(caller.isAdmin() ? payee : caller.id(), after, most + 1);
        return Page.of(found, most, payout -> Cursor.of(payout.id())).map(PayoutView::of);
    }

    private static Wallet walletOf(Caller caller, @Nullable String wanted) {
        var sells = caller.is("seller") || caller.is("vendor");
        if (wanted == null) {
            return sells ? Wallet.SELLER : Wallet.RIDER;
        }
        return switch (wanted) {
            case "seller" -> Wallet.SELLER;
            case "rider" -> Wallet.RIDER;
            default -> throw Refusal.invalid("wallet", "must be seller or rider");
        };
    }
}
