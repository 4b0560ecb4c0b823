package live.blytz.auction.stream.application;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import live.blytz.auction.AuctionReason;
import live.blytz.auction.stream.domain.Stream;
import live.blytz.auction.stream.domain.StreamId;
import live.blytz.auction.stream.domain.Video;
import live.blytz.auction.stream.domain.VideoDetail;
import live.blytz.auction.video.VideoAway;
import live.blytz.auction.video.VideoProvider;
import live.blytz.platform.problem.CommonReason;
import live.blytz.platform.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What a seller types into a program that sends, and how they make it worthless. */
@Component
public class StreamKeys {

    private static final Logger LOG = LoggerFactory.getLogger(StreamKeys.class);
    private static final int ATTEMPTS = 3;
    private static final int LOOKS = 15;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Producing producing;
    private final VideoProvider provider;
    private final Videos videos;
    private final Ingests ingests;
    private final ShowLocks locks;
    private final InstantSource clock;

    StreamKeys(
            Producing producing,
            VideoProvider provider,
            Videos videos,
            Ingests ingests,
            ShowLocks locks,
            InstantSource clock) {
        this.producing = producing;
        this.provider = provider;
        this.videos = videos;
        this.ingests = ingests;
        this.locks = locks;
        this.clock = clock;
    }

    public Offer offer(UUID seller, StreamId id) {
        var show = producing.own(seller, id).stream();
        if (show.status().isOver()) {
            throw Refusal.of(AuctionReason.STREAM_OVER);
        }
        if (!provider.isOffered()) {
            return new Offer(null, null, Video.none(VideoDetail.NO_VIDEO, show.createdAt()));
        }
        try (var _ = locks.take(id)) {
            return offer(show);
        } catch (VideoAway busy) {
            LOG.warn("no way in for stream {}: {}", id, busy.getMessage());
            return new Offer(null, null, videos.begin(id, clock.instant()).video());
        }
    }

    private Offer offer(Stream show) {
        var video = videos.begin(show.id(), clock.instant());
        try {
            provider.rooms(); // a seat can be had without the server, and is worth nothing then
            var found = settled(ingests.ensuredIfPossible(show, video).video());
            var whip = Senders.whip(show.id(), found.whipKey());
            return new Offer(
                    found.ingest(),
                    provider.whip(show.room(), whip, show.billing().title()),
                    found.video());
        } catch (VideoAway away) {
            LOG.warn("no way in for stream {}: {}", show.id(), away.getMessage());
            return new Offer(null, null, video.video());
        }
    }

    /** While another instance brings it, it is worth a moment's patience. */
    private StoredVideo settled(StoredVideo found) {
        var latest = found;
        for (var look = 0; look < LOOKS; look++) {
            if (latest.ingest() != null || latest.askingSince() == null) {
                return latest;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            latest = videos.find(found.stream()).orElse(latest);
        }
        return latest;
    }

    /**
     * The old key is worth nothing from now on, and who sends by it is cut.
     *
     * @throws Refusal when the provider cannot be told; then the old one may still work
     */
    public StoredStream rotate(UUID seller, StreamId id) {
        var rotated = producing.rotateKey(seller, id);
        var show = rotated.stream();
        if (provider.isOffered() && !show.status().isOver()) {
            try (var _ = locks.take(id)) {
                videos.find(id).ifPresent(before -> withdraw(show, before));
            } catch (VideoAway away) {
                LOG.warn("the key of stream {} still works: {}", id, away.getMessage());
                throw Refusal.of(
                        AuctionReason.VIDEO_AWAY, "The old key may still work. Rotate it again.");
            }
        }
        return rotated;
    }

    private void withdraw(Stream show, StoredVideo found) {
        var after = withdrawn(found);
        provider.expel(show.room(), Senders.whip(show.id(), found.whipKey()));
        provider.expel(show.room(), Senders.ingest(show.id()));
        if (after.withdrawn() == null) {
            ingests.ensuredIfPossible(show, after);
        } else {
            ingests.ensured(show, after);
        }
    }

    private StoredVideo withdrawn(StoredVideo found) {
        var before = found;
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (videos.save(before, before.withdrawKeys(), List.of())) {
                return before.withdrawKeys().saved();
            }
            before = videos.find(found.stream()).orElseThrow();
        }
        throw Refusal.of(CommonReason.CONFLICT, "Somebody else is changing the stream.");
    }
}
