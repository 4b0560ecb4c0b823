package live.blytz.payment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import live.blytz.payment.application.Ledger;
import live.blytz.payment.application.Payouts;
import live.blytz.payment.domain.Account;
import live.blytz.payment.domain.Wallet;
import live.blytz.payment.web.Views.BalanceView;
import live.blytz.payment.web.Views.LineView;
import live.blytz.payment.web.Views.WalletView;
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

/** What a seller or rider has, and every line that made it so. */
@Tag(name = "Wallet")
@RestController
@RequestMapping("/api/v1/wallet")
@PreAuthorize("hasAnyRole('SELLER', 'VENDOR', 'RIDER')")
class WalletController {

    private static final int ALL = Integer.MAX_VALUE;
    private static final Currency DOLLAR = Currency.getInstance("USD");

    private final Ledger ledger;
    private final Payouts payouts;

    WalletController(Ledger ledger, Payouts payouts) {
        this.ledger = ledger;
        this.payouts = payouts;
    }

    @Operation(summary = "What a seller or rider has, by currency")
    @GetMapping
    WalletView wallet(Caller caller) {
        var held = byCurrency(ledger.owed(Account.held(caller.id())));
        var available = new LinkedHashMap<Currency, Money>();
        for (var wallet : Wallet.values()) {
            ledger.owed(Account.available(wallet, caller.id()))
                    .forEach(money -> available.merge(money.currency(), money, Money::plus));
        }
        var paidOut = byCurrency(payouts.paidOut(caller.id()));
        var currencies = new ArrayList<>(List.of(DOLLAR));
        for (var amounts : List.of(held, available, paidOut)) {
            amounts.keySet().stream().filter(c -> !currencies.contains(c)).forEach(currencies::add);
        }
        return new WalletView(
                currencies.stream()
                        .map(currency -> balance(currency, held, available, paidOut))
                        .toList());
    }

    @Operation(summary = "Every line that made the balance, the newest first; all of them as CSV")
    @GetMapping(path = "/statement", produces = "application/json")
    Page<LineView> statement(
            Caller caller,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var most = Limit.of(limit);
        var lines = ledger.statement(accountsOf(caller), PaymentsController.idOf(cursor), most + 1);
        return Page.of(lines, most, line -> Cursor.of(line.id())).map(LineView::of);
    }

    /** All lines, the oldest first. */
    @GetMapping(path = "/statement", produces = "text/csv")
    String statementAsCsv(Caller caller) {
        var csv = new StringBuilder("time,kind,account,order_id,amount,currency,balance\r\n");
        for (var line : ledger.statement(accountsOf(caller), null, ALL).reversed()) {
            csv.append(line.at())
                    .append(',')
                    .append(line.kind())
                    .append(',')
                    .append(line.account())
                    .append(',')
                    .append(line.orderId() == null ? "" : line.orderId())
                    .append(',')
                    .append(line.amount().amount())
                    .append(',')
                    .append(line.amount().currencyCode())
                    .append(',')
                    .append(line.balance().amount())
                    .append("\r\n");
        }
        return csv.toString();
    }

    private static List<Account> accountsOf(Caller caller) {
        return List.of(
                Account.held(caller.id()),
                Account.available(Wallet.SELLER, caller.id()),
                Account.available(Wallet.RIDER, caller.id()));
    }

    private static BalanceView balance(
            Currency currency,
            Map<Currency, Money> held,
            Map<Currency, Money> available,
            Map<Currency, Money> paidOut) {
        var zero = Money.zero(currency);
        var waiting = held.getOrDefault(currency, zero);
        var free = available.getOrDefault(currency, zero);
        var gone = paidOut.getOrDefault(currency, zero);
        return new BalanceView(
                currency.getCurrencyCode(), waiting, free, gone, waiting.plus(free).plus(gone));
    }

    private static Map<Currency, Money> byCurrency(List<Money> amounts) {
        var found = new LinkedHashMap<Currency, Money>();
        amounts.forEach(money -> found.put(money.currency(), money));
        return found;
    }
}
