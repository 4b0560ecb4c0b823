package live.blytz.local.suite;

import java.util.List;
import java.util.Map;
import live.blytz.engines.Probe;
import live.blytz.local.Home;
import live.blytz.local.mail.MailServer;
import live.blytz.local.stripe.StripeSandbox;

/** What stands in for the world outside: a post office and a payment processor. */
final class StandIns {

    private final Home home;
    private final Addresses addresses;

    StandIns(Home home, Addresses addresses) {
        this.home = home;
        this.addresses = addresses;
    }

    List<Part> all() {
        return List.of(mail(), stripe());
    }

    private Part mail() {
        var health = "http://127.0.0.1:" + Addresses.MAIL_PAGE + "/health";
        var server =
                new OwnServer(
                        "mail",
                        home.data("mail"),
                        Map.of(),
                        List.of(
                                MailServer.class.getName(),
                                Integer.toString(Addresses.SMTP),
                                Integer.toString(Addresses.MAIL_PAGE)),
                        () -> Probe.http(health, 300) && Probe.tcp(Addresses.SMTP));
        return Part.engine(
                        server,
                        "http://localhost:" + Addresses.MAIL_PAGE,
                        Addresses.SMTP,
                        Addresses.MAIL_PAGE)
                .unless(addresses.given("SMTP_HOST"));
    }

    private Part stripe() {
        var state = home.data("stripe").resolve("state.jsonl").toString();
        var listener = "http://127.0.0.1:" + Service.PAYMENT.port() + "/api/v1/webhooks/stripe";
        var server =
                new OwnServer(
                        "stripe",
                        home.data("stripe"),
                        Map.of(
                                "STRIPE_SANDBOX_PORT", Integer.toString(Addresses.STRIPE),
                                "STRIPE_SANDBOX_DATA", state,
                                "STRIPE_API_KEY", addresses.stripeKey(),
                                "STRIPE_WEBHOOK_SECRET", addresses.stripeWebhookSecret(),
                                "STRIPE_WEBHOOK_URL", listener),
                        List.of(StripeSandbox.class.getName()),
                        () -> Probe.http(addresses.stripe() + "/_sandbox/health", 300));
        return Part.engine(server, addresses.stripe(), Addresses.STRIPE)
                .unless(addresses.given("STRIPE_API_BASE"));
    }
}
