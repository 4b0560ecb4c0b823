package live.blytz.local.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import live.blytz.engines.EngineCache;
import live.blytz.engines.FfmpegProgram;
import live.blytz.engines.Probe;
import live.blytz.local.Home;
import live.blytz.local.mail.MailServer;
import live.blytz.local.media.MediaBridge;
import live.blytz.local.stripe.StripeSandbox;

/** What stands in for the world outside: a post office, a payment processor, a studio. */
final class StandIns {

    private final Home home;
    private final Addresses addresses;

    StandIns(Home home, Addresses addresses) {
        this.home = home;
        this.addresses = addresses;
    }

    List<Part> all() {
        var parts = new ArrayList<>(List.of(mail(), stripe()));
        if (addresses.video().isOurs()) {
            parts.add(media());
        }
        return parts;
    }

    /** Ingress and Egress beside LiveKit; it does not need LiveKit to be there. */
    private Part media() {
        var store = addresses.s3();
        var environment =
                new TreeMap<>(
                        Map.of(
                                "MEDIA_HTTP_PORT", Integer.toString(Addresses.MEDIA),
                                "MEDIA_RTMP_PORT", Integer.toString(Addresses.RTMP),
                                "MEDIA_DATA", home.data("media").toString(),
                                "MEDIA_WEBHOOK_URL", addresses.livekitListener(),
                                "MEDIA_ONLOOKER", addresses.onlooker(),
                                "LIVEKIT_API_URL", "http://127.0.0.1:" + Addresses.LIVEKIT,
                                "LIVEKIT_API_KEY", addresses.livekitKey(),
                                "LIVEKIT_API_SECRET", addresses.livekitSecret()));
        environment.putAll(
                Map.of(
                        "S3_ENDPOINT", store.endpoint(),
                        "S3_BUCKET", store.bucket(),
                        "S3_ACCESS_KEY", store.accessKey(),
                        "S3_SECRET_KEY", store.secretKey()));
        var server =
                new OwnServer(
                        "media",
                        home.data("media"),
                        environment,
                        List.of(MediaBridge.class.getName()),
                        () -> Probe.http("http://127.0.0.1:" + Addresses.MEDIA + "/health", 300));
        var part = Part.engine(server, addresses.rtmp(), Addresses.MEDIA, Addresses.RTMP);
        return part.preparedBy(
                () -> {
                    environment.put(
                            "MEDIA_FFMPEG",
                            FfmpegProgram.in(EngineCache.ofUser(_ -> {})).toString());
                    return server.prepare();
                });
    }

    /** Mails and pushes, on one page. */
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
                                Integer.toString(Addresses.MAIL_PAGE),
                                Integer.toString(Addresses.FCM),
                                home.data("mail").toString()),
                        () -> Probe.http(health, 300) && Probe.tcp(Addresses.SMTP));
        return Part.engine(
                        server,
                        "http://localhost:" + Addresses.MAIL_PAGE,
                        Addresses.SMTP,
                        Addresses.MAIL_PAGE,
                        Addresses.FCM)
                .unless(addresses.given("SMTP_HOST") && addresses.given("FCM_CREDENTIALS"));
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
