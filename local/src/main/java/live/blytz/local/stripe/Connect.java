package live.blytz.local.stripe;

import java.util.Locale;
import java.util.TreeMap;
import live.blytz.local.Json;
import tools.jackson.databind.node.ObjectNode;

/** The sellers' and riders' accounts, the transfers to them, and what is left. */
final class Connect {

    private Connect() {}

    static void join(Api api) {
        api.post("/v1/accounts", Connect::open)
                .get("/v1/accounts/{id}", call -> call.objects().get("account", call.id()))
                .post("/v1/transfers", Connect::transfer)
                .get("/v1/transfers", Connect::transfers)
                .get("/v1/transfers/{id}", call -> call.objects().get("transfer", call.id()))
                .get("/v1/balance", Connect::balance);
    }

    private static ObjectNode open(Call call) {
        var account = call.created("account", "acct");
        account.put("type", call.params().text("type", "express"));
        account.put("email", call.params().text("email"));
        account.put("charges_enabled", true).put("payouts_enabled", true);
        account.put("details_submitted", true);
        account.set("metadata", call.params().members("metadata"));
        call.objects().put(account);
        call.event("account.updated", account);
        return account;
    }

    private static ObjectNode transfer(Call call) {
        var params = call.params();
        var account = call.objects().get("account", params.required("destination"));
        var currency = params.required("currency").toLowerCase(Locale.ROOT);
        var amount = params.amount("amount");
        if (amount > available(call).getOrDefault(currency, 0L)) {
            throw StripeError.invalid(
                    null,
                    "balance_insufficient",
                    "You have insufficient available funds in your Stripe account.");
        }
        var transfer = call.created("transfer", "tr");
        transfer.put("amount", amount).put("amount_reversed", 0).put("currency", currency);
        transfer.put("destination", account.path("id").asString());
        transfer.put("reversed", false);
        transfer.put("transfer_group", params.text("transfer_group"));
        transfer.set("metadata", params.members("metadata"));
        call.objects().put(transfer);
        call.event("transfer.created", transfer);
        return transfer;
    }

    private static ObjectNode transfers(Call call) {
        return call.page("transfer", "/v1/transfers", call.by("destination"));
    }

    private static ObjectNode balance(Call call) {
        var balance = Json.object().put("object", "balance").put("livemode", false);
        var amounts = balance.putArray("available");
        available(call)
                .forEach(
                        (currency, amount) ->
                                amounts.addObject()
                                        .put("amount", amount)
                                        .put("currency", currency));
        balance.putArray("pending");
        return balance;
    }

    /** No fees: the sandbox keeps what buyers paid, less what went back and what went on. */
    private static TreeMap<String, Long> available(Call call) {
        var sums = new TreeMap<String, Long>();
        for (var charge : call.objects().all("charge")) {
            var left =
                    charge.path("amount_captured").asLong()
                            - charge.path("amount_refunded").asLong();
            sums.merge(charge.path("currency").asString(), left, Long::sum);
        }
        for (var transfer : call.objects().all("transfer")) {
            sums.merge(
                    transfer.path("currency").asString(),
                    -transfer.path("amount").asLong(),
                    Long::sum);
        }
        return sums;
    }
}
