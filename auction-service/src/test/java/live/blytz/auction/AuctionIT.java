package live.blytz.auction;

import static live.blytz.engines.Need.KAFKA;
import static live.blytz.engines.Need.POSTGRES;
import static live.blytz.engines.Need.REGISTRY;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import live.blytz.auction.lot.application.Register;
import live.blytz.auction.product.Product;
import live.blytz.auction.product.Products;
import live.blytz.auction.video.LiveKitServer;
import live.blytz.engines.TestEngines;
import live.blytz.platform.id.Ids;
import live.blytz.platform.money.Money;
import live.blytz.platform.test.TestTokens;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** auction-service with its real engines behind it, asked over HTTP. */
@SpringBootTest(
        properties = {
            "blytz.auction.livekit.url=ws://livekit.test",
            "blytz.auction.livekit.api-key=" + LiveKitServer.KEY,
            "blytz.auction.livekit.api-secret=" + LiveKitServer.SECRET,
            "blytz.auction.livekit.deadline=2s",
            "blytz.auction.livekit.every=1s",
            "blytz.auction.livekit.patience=1s",
            "blytz.auction.playback-url=http://playback.test/",
            "blytz.auction.recording.endpoint=http://s3.test",
            "blytz.auction.recording.bucket=shows",
            "blytz.auction.recording.access-key=may-write",
            "blytz.auction.recording.secret-key=and-nothing-else",
            "blytz.auction.lots.fair-warning=3s",
            "blytz.auction.streams.wind-down=1s"
        })
@AutoConfigureMockMvc
@Import(TestTokens.Config.class)
public abstract class AuctionIT {

    protected static final LiveKitServer LIVEKIT = new LiveKitServer();

    @Autowired protected MockMvcTester http;
    @Autowired protected JdbcClient database;
    @Autowired protected Products products;
    @Autowired protected Register register;

    /** New people for each test: tests share the database. */
    protected final UUID seller = Ids.next();

    protected final UUID alice = Ids.next();
    protected final UUID bob = Ids.next();

    @DynamicPropertySource
    static void engines(DynamicPropertyRegistry registry) {
        TestEngines.provide(registry::add, POSTGRES, KAFKA, REGISTRY);
        registry.add("blytz.auction.livekit.api-url", LIVEKIT::url);
    }

    @BeforeEach
    void lettingThemBid() {
        register.register(alice, "Alice");
        register.payWith(alice, true);
        register.register(bob, "Bob");
        register.payWith(bob, true);
    }

    protected MvcTestResult get(String path) {
        return http.get().uri(URI.create(path)).exchange();
    }

    protected MvcTestResult get(String path, UUID user, String... roles) {
        return http.get()
                .uri(path)
                .header("Authorization", TestTokens.bearer(user, roles))
                .exchange();
    }

    protected MvcTestResult post(String path, String body, UUID user, String... roles) {
        return http.post()
                .uri(path)
                .header("Authorization", TestTokens.bearer(user, roles))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    protected MvcTestResult put(
            String path, String body, @Nullable String ifMatch, UUID user, String... roles) {
        var request =
                http.put()
                        .uri(path)
                        .header("Authorization", TestTokens.bearer(user, roles))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).exchange();
    }

    protected static String tag(MvcTestResult answer) {
        return String.valueOf(answer.getResponse().getHeader("ETag"));
    }

    protected static <T> T read(MvcTestResult answer, String path) {
        try {
            return JsonPath.read(answer.getResponse().getContentAsString(), path);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Of the seller, in the catalog: from 10 USD, for 100 at once. */
    protected UUID product() {
        var id = Ids.next();
        products.keep(
                new Product(
                        id,
                        seller,
                        null,
                        "Film camera",
                        "https://cdn.example/1.jpg",
                        "active",
                        1,
                        Money.of(1000, "USD"),
                        null,
                        Money.of(10_000, "USD"),
                        1));
        return id;
    }

    /** Scheduled, alone, to run for so long and not a millisecond more. */
    protected UUID auction(int seconds) {
        return auction(
                "\"duration_seconds\":%d,\"soft_close\":{\"window_seconds\":0,\"extension_seconds\":0,\"cap_seconds\":0}"
                        .formatted(seconds));
    }

    protected UUID auction(String members) {
        var answer =
                post(
                        "/api/v1/auctions",
                        "{\"product_id\":\"%s\",%s}".formatted(product(), members),
                        seller,
                        "seller");
        assertThat(answer).hasStatus(201);
        return UUID.fromString(read(answer, "$.id"));
    }

    protected UUID open(int seconds) {
        return open(auction(seconds));
    }

    protected UUID open(UUID auction) {
        assertThat(post("/api/v1/auctions/" + auction + "/open", "", seller, "seller"))
                .hasStatusOk();
        return auction;
    }

    protected MvcTestResult bid(UUID auction, UUID bidder, String amount) {
        return bid(auction, bidder, amount, null);
    }

    protected MvcTestResult bid(
            UUID auction, UUID bidder, String amount, @Nullable String idempotencyKey) {
        return say(auction, bidder, "{\"amount\":%s}".formatted(usd(amount)), idempotencyKey);
    }

    protected MvcTestResult say(
            UUID auction, UUID bidder, String body, @Nullable String idempotencyKey) {
        var request =
                http.post()
                        .uri("/api/v1/auctions/" + auction + "/bid")
                        .header("Authorization", TestTokens.bearer(bidder, "buyer"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body);
        return (idempotencyKey == null
                        ? request
                        : request.header("Idempotency-Key", idempotencyKey))
                .exchange();
    }

    protected static String usd(String amount) {
        return "{\"amount\":\"%s\",\"currency\":\"USD\"}".formatted(amount);
    }

    protected String status(UUID auction) {
        return read(get("/api/v1/auctions/" + auction), "$.status");
    }

    protected void awaitStatus(UUID auction, String status) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> status(auction).equals(status));
    }
}
