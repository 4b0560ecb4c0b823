package live.blytz.auction.stream;

import static live.blytz.engines.Need.KAFKA;
import static live.blytz.engines.Need.POSTGRES;
import static live.blytz.engines.Need.REGISTRY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import live.blytz.auction.AuctionIT;
import live.blytz.auction.AuctionService;
import live.blytz.auction.product.Products;
import live.blytz.engines.TestEngines;
import live.blytz.platform.test.TestTokens;
import livekit.LivekitEgress.EgressStatus;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.SpringBootMockMvcBuilderCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/** Nobody is there for a while, and who comes then has nothing but the tables. */
class RestartingInTheMiddleIT extends VideoIT {

    /** A database of its own: no other instance looks after its shows. */
    private final Map<String, String> engines = TestEngines.properties(POSTGRES, KAFKA, REGISTRY);

    @Test
    void goesOnWithTheRecordingThatRuns() {
        UUID show;
        try (var _ = started()) {
            show = onAir();
            Awaitility.await().until(() -> !LIVEKIT.egressesOf(room(show)).isEmpty());
            pin(show);
        }

        try (var _ = started()) {
            LIVEKIT.hangsUp(key(show));
            awaitVideo(show, "interrupted", "publisher_left");
            LIVEKIT.publishes(key(show));
            awaitVideo(show, "on_air", null);
            pin(show);
            end(show);
            // nobody hears of it by a webhook
            LIVEKIT.finishes(awaitStopping(show), Instant.now().minusSeconds(60), 90);

            Awaitility.await()
                    .untilAsserted(
                            () ->
                                    assertThat(listed("recording.url"))
                                            .containsExactly("http://playback.test/" + file(show)));
            assertThat(listed("marks[*].title")).containsExactly("Film camera", "Film camera");
            assertThat(LIVEKIT.egressesOf(room(show))).hasSize(1);
        }
    }

    /** From now on it is the one that is asked. */
    private ConfigurableApplicationContext started() {
        var context =
                new SpringApplicationBuilder(AuctionService.class, TestTokens.Config.class)
                        .run(settings());
        http =
                MockMvcTester.from(
                        (WebApplicationContext) context,
                        builder -> {
                            new SpringBootMockMvcBuilderCustomizer((WebApplicationContext) context)
                                    .customize(builder);
                            return builder.build();
                        });
        products = context.getBean(Products.class);
        return context;
    }

    /** Those of all tests here, but for the port and the engines. */
    private String[] settings() {
        var common = AuctionIT.class.getAnnotation(SpringBootTest.class).properties();
        var own = Stream.of("server.port=0", "blytz.auction.livekit.api-url=" + LIVEKIT.url());
        return Stream.of(
                        Stream.of(common),
                        own,
                        engines.entrySet().stream().map(Map.Entry::toString))
                .flatMap(each -> each)
                .map(each -> "--" + each)
                .toArray(String[]::new);
    }

    private void pin(UUID show) {
        var product = "{\"product_id\":\"%s\"}".formatted(product());
        assertThat(post(path(show) + "/pin", product, seller, "seller")).hasStatusOk();
    }

    private String awaitStopping(UUID show) {
        Awaitility.await()
                .until(
                        () ->
                                LIVEKIT.egressesOf(room(show)).getFirst().getStatus()
                                        == EgressStatus.EGRESS_ENDING);
        return LIVEKIT.egressesOf(room(show)).getFirst().getEgressId();
    }

    private String file(UUID show) {
        return LIVEKIT.order(LIVEKIT.egressesOf(room(show)).getFirst().getEgressId())
                .getFileOutputs(0)
                .getFilepath();
    }

    /** Of this seller's shows. */
    private List<String> listed(String member) {
        return read(get("/api/v1/streams?seller=" + seller), "$.items[*]." + member);
    }
}
