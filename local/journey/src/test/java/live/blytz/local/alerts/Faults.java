package live.blytz.local.alerts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import live.blytz.local.evening.Nap;
import live.blytz.local.evening.Stage;
import live.blytz.local.suite.Service;

/** What goes wrong tonight, and how it is put right. */
final class Faults implements AutoCloseable {

    /** The relay's lock on a shard of an outbox; see the platform's outbox. */
    private static final String HOLD_OUTBOX =
            "select pg_advisory_lock(45253, shard) from generate_series(0, 7) shard";

    private static final Duration NOW = Duration.ZERO;
    private static final Duration OFTEN = Duration.ofMillis(250);

    private final HttpClient http;
    private final Evening evening;
    private final String stripe;
    private final Signals signals;
    private final Superuser superuser;
    private final Crowd crowd = new Crowd();
    private final UUID planted = UUID.randomUUID();

    Faults(HttpClient http, Stage stage, Evening evening) {
        this.http = http;
        this.evening = evening;
        this.stripe = stage.suite().addresses().stripe();
        this.signals = new Signals(stage);
        this.superuser = new Superuser(stage.suite().addresses().postgres());
    }

    /** The live room stands still for a moment, and catches up. */
    void pauseTheRoom() throws Exception {
        signals.pause("chat-service");
        try {
            evening.bid(evening.buyer);
            Nap.millis(1_500);
        } finally {
            signals.wake("chat-service");
        }
    }

    /** Somebody works on the databases by hand, and badly. */
    void mistreatDatabases() throws Exception {
        superuser.holding("catalog", HOLD_OUTBOX);
        evening.product();

        superuser.in(
                "auction",
                """
                create function no_strangers() returns trigger language plpgsql as
                $$ begin raise exception 'no strangers'; end $$
                """,
                """
                create trigger no_strangers before insert or update on contender
                for each row execute function no_strangers()
                """);
        evening.stranger.join("buyer");

        superuser.holding("payment", "lock table inbox in access exclusive mode");
        evening.announced();

        superuser.in("catalog", "alter table category rename to category_gone");
        plantMoney();
        forgetAnOrder();
        superuser.holding("auth", "lock table users in access exclusive mode");
        superuser.holding(
                "auction",
                "select id from auction where id = '%s' for update".formatted(evening.auction));
    }

    private void plantMoney() throws SQLException {
        superuser.in(
                "payment",
                "set session_replication_role = replica",
                "insert into ledger_transaction (id, kind, created_at) values ('%s', 'planted', now())"
                        .formatted(planted),
                """
                insert into ledger_entry (id, transaction_id, account, currency, amount_minor, created_at)
                values (gen_random_uuid(), '%s', 'platform:commission', 'USD', 7, now())
                """
                        .formatted(planted));
    }

    /** The holder deletes it in the end, so that nobody ever acts on it. */
    private void forgetAnOrder() throws SQLException {
        superuser.in(
                "ordering",
                """
                insert into orders (id, buyer_id, seller_id, status, awaits, due_at, currency,
                    subtotal_minor, shipping_minor, tax_minor, total_minor, placed_at)
                values ('%s', '%s', '%s', 'pending', 'payment', now() + interval '3 s', 'USD', 100, 0, 0, 100, now())
                """
                        .formatted(planted, planted, planted));
        superuser.holding(
                "ordering", "select id from orders where id = '%s' for update".formatted(planted));
    }

    void killNotification() throws Exception {
        signals.kill("notification-service");
    }

    void makeStripeSlowAndForgetful() throws Exception {
        stripe(
                HttpRequest.newBuilder()
                        .POST(
                                BodyPublishers.ofString(
                                        """
                                        {"path":"/v1/payment","delay_ms":700,"fail":100000}
                                        """)));
        evening.gift();
    }

    /** People go on as if nothing had happened; two of them past the gateway. */
    void letPeopleIn() {
        var card = Map.of("token", "pm_card_visa");
        var auth = evening.buyer.at(door(Service.AUTH));
        var auction = evening.buyer.at(door(Service.AUCTION));
        crowd.doing(2, OFTEN, () -> evening.buyer.get("/api/v1/notifications"))
                .doing(2, OFTEN, () -> evening.stranger.get("/api/v1/categories"))
                .doing(
                        3,
                        OFTEN,
                        () -> evening.stranger.get("/api/v1/products/" + UUID.randomUUID()))
                .doing(3, NOW, () -> evening.buyer.post("/api/v1/payment-methods", card))
                .doing(16, NOW, () -> auth.get("/api/v1/users/me"))
                .doing(3, NOW, () -> evening.bid(auction, 1_000));
    }

    void pauseRedis() throws Exception {
        signals.pause("redis");
        crowd.doing(2, OFTEN, () -> evening.buyer.get("/api/v1/products"));
    }

    void wakeRedis() throws Exception {
        signals.wake("redis");
        crowd.close();
    }

    void putRight() throws Exception {
        crowd.close();
        superuser.close();
        superuser.in("ordering", "delete from orders where id = '%s'".formatted(planted));
        superuser.in("auction", "drop function no_strangers cascade");
        superuser.in("catalog", "alter table category_gone rename to category");
        superuser.in(
                "payment",
                "set session_replication_role = replica",
                "delete from ledger_entry where transaction_id = '%s'".formatted(planted),
                "delete from ledger_transaction where id = '%s'".formatted(planted));
        stripe(HttpRequest.newBuilder().DELETE());
    }

    private void stripe(HttpRequest.Builder request) throws IOException, InterruptedException {
        var uri = URI.create(stripe + "/_sandbox/faults");
        http.send(request.uri(uri).build(), BodyHandlers.discarding());
    }

    private static String door(Service service) {
        return "http://127.0.0.1:" + service.port();
    }

    @Override
    public void close() throws SQLException {
        crowd.close();
        superuser.close();
    }
}
