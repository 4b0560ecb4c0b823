package live.blytz.notification;

import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets devices that nobody heard of for so long that FCM forgot them too, and old pushes. */
@Component
class PushSweep {

    private static final Logger LOG = LoggerFactory.getLogger(PushSweep.class);

    /** Long enough for the last words to a device that was logged out. */
    private static final Duration AFTER_LEAVING = Duration.ofDays(1);

    private final Devices devices;
    private final SpentPushes spent;
    private final NotificationSettings settings;
    private final InstantSource clock;

    PushSweep(
            Devices devices,
            SpentPushes spent,
            NotificationSettings settings,
            InstantSource clock) {
        this.devices = devices;
        this.spent = spent;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H")
    void sweep() {
        var now = clock.instant();
        var gone = devices.sweep(now.minus(settings.push().staleAfter()), now.minus(AFTER_LEAVING));
        var old = spent.sweep(now.minus(settings.push().keptFor()));
        if (gone + old > 0) {
            LOG.info("{} devices and {} old pushes are forgotten", gone, old);
        }
    }
}
