package live.blytz.auction.stream.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import live.blytz.auction.AuctionIT;
import live.blytz.auction.AuctionSettings;
import live.blytz.auction.stream.domain.StreamId;
import live.blytz.auction.video.VideoProvider;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several instances look after the video of one show, and one of them may die at any point. */
class SharingAShowIT extends AuctionIT {

    private static final int INSTANCES = 4;

    @Autowired private VideoProvider provider;
    @Autowired private Streams streams;
    @Autowired private Videos videos;
    @Autowired private Stage stage;
    @Autowired private Recordings recordings;
    @Autowired private InstantSource clock;
    @Autowired private AuctionSettings settings;

    @Test
    void makesOneWayIn() throws Exception {
        for (var round = 0; round < 10; round++) {
            var show = scheduled();
            var stored = streams.find(show).orElseThrow().stream();
            var video = videos.begin(show, clock.instant());

            together(
                    () -> {
                        new Ingests(provider, videos, clock).ensured(stored, video);
                        return true;
                    });

            assertThat(LIVEKIT.ingressesMadeFor(stored.room())).isEqualTo(1);
            assertThat(LIVEKIT.ingressesOf(stored.room())).hasSize(1);
            assertThat(videos.find(show).orElseThrow().ingest()).isNotNull();
        }
    }

    @Test
    void makesTheWayInOfOneThatDiedWhileItAsked() {
        var show = scheduled();
        var stored = streams.find(show).orElseThrow().stream();
        var video = videos.begin(show, clock.instant());
        var dying = video.asking(clock.instant());
        assertThat(videos.save(video, dying, List.of())).isTrue();
        provider.addIngress(stored.room(), show.toString(), Senders.ingest(show));

        var atOnce = new Ingests(provider, videos, clock).ensured(stored, dying.saved());
        InstantSource later = () -> clock.instant().plus(Duration.ofSeconds(11));
        var afterwards = new Ingests(provider, videos, later).ensured(stored, atOnce.video());

        assertThat(atOnce.video().ingest()).isNull();
        assertThat(afterwards.video().ingest()).isNotNull();
        assertThat(LIVEKIT.ingressesOf(stored.room())).hasSize(1);
    }

    @Test
    void recordsOnce() throws Exception {
        var show = live();
        var room = "stream-" + show;
        LIVEKIT.sends(room, seller.toString());

        together(
                () -> {
                    instance().look(show);
                    return true;
                });

        Awaitility.await().until(() -> recordings.running(show).isPresent());
        assertThat(LIVEKIT.egressesOf(room)).hasSize(1);
        assertThat(recordings.of(List.of(show)).get(show)).hasSize(1);
    }

    @Test
    void finishesTheRecordingOfOneThatWasKilledInTheMiddle() {
        var show = live();
        var room = "stream-" + show;
        LIVEKIT.sends(room, seller.toString());
        instance().look(show);
        var product = product();
        post(path(show) + "/pin", "{\"product_id\":\"%s\"}".formatted(product), seller, "seller");

        var successor = instance();
        successor.look(show);
        assertThat(LIVEKIT.egressesOf(room)).hasSize(1);
        post(path(show) + "/end", "", seller, "seller");
        successor.look(show);
        var taping = LIVEKIT.egressesOf(room).getFirst().getEgressId();
        LIVEKIT.finishes(taping, Instant.now().minusSeconds(30), 40);
        instance().look(show);

        var seen = get(path(show));
        assertThat(AuctionIT.<String>read(seen, "$.recording.url")).endsWith(".mp4");
        assertThat(AuctionIT.<List<String>>read(seen, "$.marks[*].title"))
                .containsExactly("Film camera");
        assertThat(LIVEKIT.egressesOf(room)).hasSize(1);
        Awaitility.await().until(() -> !LIVEKIT.hasRoom(room));
    }

    /** As another process would be: what it remembers is in the tables alone. */
    private Studio instance() {
        return new Studio(
                provider,
                streams,
                videos,
                new Ingests(provider, videos, clock),
                stage,
                new Recorder(provider, recordings, clock, settings),
                new ShowLocks(),
                clock,
                settings);
    }

    private static void together(Callable<Boolean> what) throws Exception {
        var start = new CyclicBarrier(INSTANCES);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all =
                    threads.invokeAll(
                            IntStream.range(0, INSTANCES)
                                    .<Callable<Boolean>>mapToObj(
                                            _ ->
                                                    () -> {
                                                        start.await();
                                                        return what.call();
                                                    })
                                    .toList());
            for (var each : all) {
                assertThat(each.get()).isTrue();
            }
        }
    }

    private StreamId scheduled() {
        var created =
                post(
                        "/api/v1/streams",
                        "{\"title\":\"Lamps\",\"scheduled_start\":\"2030-01-01T00:00:00Z\"}",
                        seller,
                        "seller");
        return new StreamId(UUID.fromString(read(created, "$.id")));
    }

    private StreamId live() {
        var show = scheduled();
        assertThat(post(path(show) + "/start", "", seller, "seller")).hasStatusOk();
        return show;
    }

    private static String path(StreamId show) {
        return "/api/v1/streams/" + show;
    }
}
