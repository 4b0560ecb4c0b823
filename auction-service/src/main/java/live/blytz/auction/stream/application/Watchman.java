package live.blytz.auction.stream.application;

import jakarta.annotation.PreDestroy;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import live.blytz.auction.AuctionSettings;
import live.blytz.auction.stream.domain.StreamId;
import live.blytz.auction.video.VideoAway;
import live.blytz.auction.video.VideoProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sends somebody to look after the video of a show: at once when it has moved, a webhook came or
 * somebody was banned, and every few seconds anyway. The table says what is due, and each instance
 * takes other shows.
 */
@Component
class Watchman {

    private static final Logger LOG = LoggerFactory.getLogger(Watchman.class);

    /** How much less often one looks at shows that are over, and only wait to be wrapped up. */
    private static final int CALMLY = 3;

    private final Studio studio;
    private final Videos videos;
    private final VideoProvider provider;
    private final InstantSource clock;
    private final AuctionSettings.LiveKit settings;
    private final Visits visits = new Visits();
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("video-", 0).factory());

    Watchman(
            Studio studio,
            Videos videos,
            VideoProvider provider,
            InstantSource clock,
            AuctionSettings settings) {
        this.studio = studio;
        this.videos = videos;
        this.provider = provider;
        this.clock = clock;
        this.settings = settings.livekit();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void due(VideoDue video) {
        visit(video.id());
    }

    @Scheduled(fixedDelay = 1000)
    void goRound() {
        var now = clock.instant();
        if (provider.isOffered()) {
            videos.beginWhereOpen(now);
        }
        videos.claim(
                        now,
                        now.plus(settings.every()),
                        now.plus(settings.every().multipliedBy(CALMLY)))
                .forEach(this::visit);
    }

    /** A token outlives its show by minutes: whoever goes back in opens the room again. */
    @Scheduled(fixedDelay = 60_000)
    void emptyOldRooms() {
        try {
            var ours =
                    provider.rooms().stream()
                            .flatMap(room -> StreamId.ofRoom(room).stream())
                            .toList();
            videos.over(ours).forEach(this::visit);
        } catch (VideoAway away) {
            LOG.debug("the rooms cannot be listed: {}", away.getMessage());
        }
    }

    /** Soon; many calls for one show while somebody is on the way are one. */
    void visit(StreamId id) {
        if (visits.begin(id)) {
            threads.execute(() -> look(id));
        }
    }

    private void look(StreamId id) {
        do {
            try {
                studio.look(id);
            } catch (RuntimeException broken) {
                LOG.warn("the video of stream {} was not looked after: {}", id, broken.toString());
            }
        } while (visits.goOn(id));
    }

    @PreDestroy
    void rest() {
        threads.shutdownNow();
    }
}
