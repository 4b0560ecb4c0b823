package live.blytz.tracking.application;

import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What must happen though nobody asks. Runs in every instance; each step may be done twice. */
@Component
class Housekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private final Dispatching dispatching;
    private final Positions positions;
    private final DispatchSettings settings;
    private final InstantSource clock;

    Housekeeping(
            Dispatching dispatching,
            Positions positions,
            DispatchSettings settings,
            InstantSource clock) {
        this.dispatching = dispatching;
        this.positions = positions;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${blytz.tracking.sweep-every:1s}")
    void sweep() {
        try {
            dispatching.sweep();
        } catch (RuntimeException away) {
            LOG.warn("riders could not be asked, trying again: {}", away.toString());
        }
    }

    @Scheduled(fixedDelayString = "1h", initialDelayString = "1m")
    void forget() {
        positions.forgetBefore(clock.instant().minus(settings.keepPositions()));
    }
}
