package live.blytz.auction.stream.application;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import live.blytz.auction.AuctionSettings;
import live.blytz.auction.stream.domain.Sight;
import live.blytz.auction.stream.domain.Stream;
import live.blytz.auction.stream.domain.StreamEvent;
import live.blytz.auction.stream.domain.StreamId;
import live.blytz.auction.stream.domain.StreamStatus;
import live.blytz.auction.stream.domain.Video;
import live.blytz.auction.stream.domain.VideoDetail;
import live.blytz.auction.video.VideoAway;
import live.blytz.auction.video.VideoProvider;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes the video of a show what it should be, as often as one likes. What should be follows from
 * the show's status, what is from looking: it does not matter who calls, how often, or in which
 * order, nor what was cut short before.
 */
@Component
class Studio {

    private static final Logger LOG = LoggerFactory.getLogger(Studio.class);

    private final VideoProvider provider;
    private final Streams streams;
    private final Videos videos;
    private final Ingests ingests;
    private final Stage stage;
    private final Recorder recorder;
    private final InstantSource clock;
    private final Duration patience;
    private final ShowLocks locks;

    Studio(
            VideoProvider provider,
            Streams streams,
            Videos videos,
            Ingests ingests,
            Stage stage,
            Recorder recorder,
            ShowLocks locks,
            InstantSource clock,
            AuctionSettings settings) {
        this.provider = provider;
        this.streams = streams;
        this.videos = videos;
        this.ingests = ingests;
        this.stage = stage;
        this.recorder = recorder;
        this.locks = locks;
        this.clock = clock;
        this.patience = settings.livekit().patience();
    }

    void look(StreamId id) {
        try (var _ = locks.take(id)) {
            streams.find(id).map(StoredStream::stream).ifPresent(this::look);
        }
    }

    private void look(Stream show) {
        var status = show.status();
        var video =
                provider.isOffered() && status.isOpen()
                        ? Optional.of(videos.begin(show.id(), clock.instant()))
                        : videos.find(show.id());
        if (video.isEmpty()) {
            return;
        }
        if (status.isOver()) {
            wrapUp(show, video.get());
        } else if (status.isOpen()) {
            watch(show, video.get());
        }
    }

    private void watch(Stream show, StoredVideo before) {
        var at = clock.instant();
        try {
            if (!provider.isOffered()) {
                keep(before, show, new Sight.Unseen(VideoDetail.NO_VIDEO), at, null);
                return;
            }
            provider.open(show.room());
            var found = ingests.ensuredIfPossible(show, before);
            var source = stage.source(show, found);
            keep(found.video(), show, new Sight.Seen(source), at, null);
            recorder.look(show, source != null && show.status() == StreamStatus.LIVE);
        } catch (VideoAway away) {
            blind(show, away, at);
        }
    }

    /** Viewers are told only when it lasts: the picture may go on without us. */
    private void blind(Stream show, VideoAway away, Instant at) {
        var before = videos.find(show.id()).orElseThrow();
        if (before.unseenSince() == null) {
            LOG.warn("the video of stream {} is out of reach: {}", show.id(), away.getMessage());
        }
        var since = before.unseenSince() == null ? at : before.unseenSince();
        var why = away.isRefusal() ? VideoDetail.SERVER_REFUSES : VideoDetail.SERVER_UNREACHABLE;
        if (before.video().source() == null || !at.isBefore(since.plus(patience))) {
            keep(before, show, new Sight.Unseen(why), at, since);
        } else if (before.unseenSince() == null) {
            save(before, before.seen(before.video(), since), at);
        }
    }

    private void wrapUp(Stream show, StoredVideo before) {
        var at = clock.instant();
        var video = keep(before, show, new Sight.Seen(null), at, before.unseenSince());
        if (!provider.isOffered()) {
            close(video, at);
            return;
        }
        var stopped = done(show, () -> recorder.finish(show));
        var shut = done(show, () -> removed(show)) || video.ingest() == null;
        var empty = done(show, () -> emptied(show));
        if (stopped && shut && empty) {
            close(video, at);
        }
    }

    private boolean removed(Stream show) {
        ingests.removeAll(show);
        return true;
    }

    private boolean emptied(Stream show) {
        provider.close(show.room());
        return true;
    }

    private interface Step {
        boolean isDone();
    }

    private static boolean done(Stream show, Step step) {
        try {
            return step.isDone();
        } catch (VideoAway away) {
            LOG.info("the video of stream {} is not wrapped up: {}", show.id(), away.getMessage());
            return false;
        }
    }

    private void close(StoredVideo video, Instant at) {
        if (!video.closed()) {
            save(video, video.close(), at);
        }
    }

    private StoredVideo keep(
            StoredVideo before,
            Stream show,
            Sight sight,
            Instant at,
            @Nullable Instant blindSince) {
        return save(
                before,
                before.seen(before.video().after(show.status(), sight, at), blindSince),
                at);
    }

    /** Who is slower than somebody else leaves it to them, and to the next look. */
    private StoredVideo save(StoredVideo before, StoredVideo after, Instant at) {
        if (after.equals(before)) {
            return before;
        }
        if (!videos.save(before, after, told(before.stream(), before.video(), after.video(), at))) {
            return before;
        }
        if (before.video().state() != after.video().state()) {
            LOG.info("the video of stream {} is {}", before.stream(), after.video().state().code());
        }
        return after.saved();
    }

    private static List<StreamEvent> told(StreamId id, Video before, Video after, Instant at) {
        return before.equals(after)
                ? List.of()
                : List.of(new StreamEvent.VideoChanged(id, after, at));
    }
}
