package live.blytz.auction.stream.application;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import live.blytz.auction.AuctionSettings;
import live.blytz.auction.stream.domain.Stream;
import live.blytz.auction.stream.domain.StreamStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Moves shows whose time has come. The table is the schedule: a job that was due while nobody ran
 * is simply found late, and of several instances the one that writes the version first has done it.
 */
@Component
class Timetable {

    static final Set<StreamStatus> MOVES_TO = EnumSet.of(StreamStatus.PRE_LIVE, StreamStatus.ENDED);

    private static final Logger LOG = LoggerFactory.getLogger(Timetable.class);

    private final Streams streams;
    private final InstantSource clock;
    private final AuctionSettings.Streams settings;

    Timetable(Streams streams, InstantSource clock, AuctionSettings settings) {
        this.streams = streams;
        this.clock = clock;
        this.settings = settings.streams();
    }

    @Scheduled(fixedDelay = 1000)
    void transitionToPreLive() {
        streams.scheduledToStartBy(clock.instant().plus(settings.preLiveBefore()))
                .forEach(each -> move(each, StreamStatus.PRE_LIVE));
    }

    @Scheduled(fixedDelay = 1000)
    void transitionToEnded() {
        streams.windingDownSince(clock.instant().minus(settings.windDown()))
                .forEach(each -> move(each, StreamStatus.ENDED));
    }

    private void move(StoredStream before, StreamStatus to) {
        if (before.stream().move(to, clock.instant()) instanceof Stream.Moved(var after, var told)
                && streams.save(before, after, told)) {
            LOG.info("stream {} is {} now", after.id(), to.code());
        }
    }
}
