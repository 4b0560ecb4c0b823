package live.blytz.payment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import live.blytz.payment.application.Ledger;
import live.blytz.payment.web.Views.LineView;
import live.blytz.platform.money.Money;
import live.blytz.platform.security.Caller;
import live.blytz.platform.web.Cursor;
import live.blytz.platform.web.Limit;
import live.blytz.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The books, to admins. */
@Tag(name = "Ledger")
@RestController
@RequestMapping("/api/v1/ledger")
@PreAuthorize("hasRole('ADMIN')")
class LedgerController {

    private final Ledger ledger;

    LedgerController(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * @param sums one for each currency: zero
     * @param imbalance minor units that are astray anywhere: zero
     */
    record BalanceSheet(List<Sum> sums, List<Ledger.Balance> accounts, long imbalance) {}

    record Sum(String currency, Money sum) {}

    @Operation(summary = "The lines of the books, the newest first (admin)")
    @GetMapping
    Page<LineView> entries(
            Caller caller,
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(name = "order_id", required = false) @Nullable UUID orderId,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var most = Limit.of(limit);
        var found = ledger.entries(account, orderId, PaymentsController.idOf(cursor), most + 1);
        return Page.of(found, most, line -> Cursor.of(line.id())).map(LineView::of);
    }

    @Operation(summary = "The sum of each currency, zero, and of each account (admin)")
    @GetMapping("/balance")
    BalanceSheet balance(Caller caller) {
        var sums =
                ledger.sums().entrySet().stream()
                        .map(sum -> new Sum(sum.getKey(), Money.of(sum.getValue(), sum.getKey())))
                        .toList();
        return new BalanceSheet(sums, ledger.balances(), ledger.imbalance());
    }
}
