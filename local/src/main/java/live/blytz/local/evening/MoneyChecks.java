package live.blytz.local.evening;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import live.blytz.local.suite.Suite;
import tools.jackson.databind.json.JsonMapper;

/** I4, I5: the ledger sums to zero, and everybody's record of the money is the same. */
final class MoneyChecks {

    private final Suite suite;
    private final Books books;
    private final Night night;

    MoneyChecks(Suite suite, Books books, Night night) {
        this.suite = suite;
        this.books = books;
        this.night = night;
    }

    private record Paid(UUID order, long captures, long minor, long refunded, String transaction) {}

    List<Finding> findings() {
        return List.of(LedgerCheck.of(books), payments());
    }

    private Finding payments() {
        var paid = night.orders().stream().flatMap(order -> paid(order).stream()).toList();
        var twice = paid.stream().filter(p -> p.captures() > 1).count();
        var net = paid.stream().mapToLong(p -> p.minor() - p.refunded()).sum();
        var inLedger =
                night.orders().stream()
                        .mapToLong(
                                order ->
                                        books.number(
                                                """
                                                select coalesce(sum(amount_minor), 0) from ledger_entry
                                                where order_id = ? and account = 'processor'
                                                """,
                                                order))
                        .sum();
        var atProcessor = paid.stream().mapToLong(p -> received(p.transaction())).sum();
        return new Finding(
                "I5",
                "at most one capture per order; payments = ledger = processor",
                twice == 0
                        && net == inLedger
                        && net == atProcessor
                        && paid.size() == night.orders().size(),
                "%d orders, %d payments, %d captured twice; %s = %s = %s"
                        .formatted(
                                night.orders().size(),
                                paid.size(),
                                twice,
                                Pesos.text(net),
                                Pesos.text(inLedger),
                                Pesos.text(atProcessor)));
    }

    private List<Paid> paid(UUID order) {
        return books.rows(
                """
                select p.amount_minor, p.refund_amount, p.gateway_transaction_id,
                       (select count(*) from payment_attempt a
                        where a.payment_id = p.id and a.status = 'captured') as captures
                from payment p where p.order_id = ? and p.status in ('completed', 'refunded')
                """,
                row ->
                        new Paid(
                                order,
                                row.getLong("captures"),
                                row.getLong("amount_minor"),
                                row.getLong("refund_amount"),
                                row.getString("gateway_transaction_id")),
                order);
    }

    /** What the processor itself says it has of this payment. */
    private long received(String paymentIntent) {
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        suite.addresses().stripe()
                                                + "/v1/payment_intents/"
                                                + paymentIntent
                                                + "?expand%5B%5D=latest_charge"))
                        .timeout(Duration.ofSeconds(10))
                        .header("Authorization", "Bearer " + suite.addresses().stripeKey())
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            var intent = JsonMapper.shared().readTree(answer.body());
            return intent.path("amount_received").asLong()
                    - intent.path("latest_charge").path("amount_refunded").asLong(0);
        } catch (IOException away) {
            throw new IllegalStateException("the processor does not answer", away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
    }
}
