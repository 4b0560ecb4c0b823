package live.blytz.auction.stream.application;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import live.blytz.auction.AuctionSettings;
import live.blytz.auction.stream.domain.Stream;
import live.blytz.auction.video.Outputs;
import live.blytz.auction.video.Taping;
import live.blytz.auction.video.VideoAway;
import live.blytz.auction.video.VideoProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Puts live shows on file, and shows them as HLS meanwhile. */
@Component
class Recorder {

    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);

    /** So long a taping may be missing from the provider's list before it counts as lost. */
    private static final Duration GRACE = Duration.ofSeconds(15);

    /** After one that failed the next one waits. */
    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final VideoProvider provider;
    private final Recordings recordings;
    private final InstantSource clock;
    private final AuctionSettings settings;

    Recorder(
            VideoProvider provider,
            Recordings recordings,
            InstantSource clock,
            AuctionSettings settings) {
        this.provider = provider;
        this.recordings = recordings;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * A show that cannot be recorded goes on.
     *
     * @param wanted whether there is a picture to be recorded
     */
    void look(Stream show, boolean wanted) {
        try {
            follow(show);
        } catch (VideoAway away) {
            LOG.debug("the recording of {} cannot be seen: {}", show.id(), away.getMessage());
        }
        if (wanted) {
            start(show);
        }
    }

    /** Where nobody could watch it nothing is recorded. */
    private void start(Stream show) {
        var now = clock.instant();
        if (settings.playbackUrl().isBlank()
                || recordings.running(show.id()).isPresent()
                || recordings
                        .latest(show.id())
                        .filter(last -> failedJustNow(last, now))
                        .isPresent()) {
            return;
        }
        var asked = Recording.asked(show.id(), now);
        if (!recordings.add(asked)) {
            return;
        }
        try {
            recordings.save(asked.after(provider.tape(show.room(), outputs(asked))));
            LOG.info("stream {} is being recorded", show.id());
        } catch (VideoAway away) {
            LOG.warn("stream {} is not being recorded: {}", show.id(), away.getMessage());
            if (away.isRefusal()) {
                recordings.save(asked.failed(String.valueOf(away.getMessage()), now));
            }
        }
    }

    /** Whether it still runs, ended by itself, or began without our hearing of it. */
    private void follow(Stream show) {
        recordings.running(show.id()).ifPresent(running -> follow(show, running));
    }

    private void follow(Stream show, Recording running) {
        var now = clock.instant();
        var isLate = running.askedAt().plus(GRACE).isBefore(now);
        try {
            var found =
                    provider.tapings(show.room()).stream()
                            .filter(each -> isOf(running, each))
                            .findFirst();
            if (found.isPresent()) {
                recordings.save(running.after(found.get()));
            } else if (isLate) {
                recordings.save(running.failed("the provider knows nothing of it", now));
            }
        } catch (VideoAway away) {
            if (isLate && running.taping() == null) {
                recordings.save(running.failed("the provider never said that it began", now));
            }
            throw away;
        }
    }

    /**
     * @return whether nothing runs any more
     */
    boolean finish(Stream show) {
        var running = recordings.running(show.id());
        if (running.isEmpty()) {
            return true;
        }
        try {
            follow(show, running.get());
            recordings.running(show.id()).map(Recording::taping).ifPresent(provider::stopTaping);
        } catch (VideoAway away) {
            LOG.info("the recording of {} is not stopped: {}", show.id(), away.getMessage());
        }
        var left = recordings.running(show.id());
        return left.isEmpty() || isGivenUp(show, left.get());
    }

    void heard(Taping taping) {
        recordings.byTaping(taping.id()).ifPresent(known -> recordings.save(known.after(taping)));
    }

    @Scheduled(fixedDelay = 600_000)
    void forgetOldOnes() {
        recordings.forgetEndedBefore(clock.instant().minus(settings.recording().kept()));
    }

    private boolean isGivenUp(Stream show, Recording running) {
        var now = clock.instant();
        var end = show.run().actualEnd();
        if (end == null || now.isBefore(end.plus(settings.recording().patience()))) {
            return false;
        }
        recordings.save(running.failed("it was not finished in time", now));
        return true;
    }

    private static boolean isOf(Recording running, Taping taping) {
        return running.taping() == null ? !taping.isOver() : taping.id().equals(running.taping());
    }

    private static boolean failedJustNow(Recording last, Instant now) {
        return last.status() == Recording.Status.FAILED
                && last.endedAt() != null
                && last.endedAt().plus(PAUSE).isAfter(now);
    }

    private static Outputs outputs(Recording asked) {
        return new Outputs(
                asked.file(), "streams/" + asked.stream() + "/live", "index.m3u8", "live.m3u8");
    }
}
