package live.blytz.notification;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what the queue holds, a batch at a time and all of it at once. A dead FCM loses nothing
 * that is still worth telling; a crash between the sending and the mark sends it again with the
 * same tag, so that the phone shows one.
 */
@Component
class PushRoom {

    private static final Logger LOG = LoggerFactory.getLogger(PushRoom.class);
    private static final int BATCH = 50;
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final FcmAccount account;
    private final PushQueue queue;
    private final SpentPushes spent;
    private final Fcm fcm;
    private final Devices devices;
    private final NotificationSettings settings;
    private final InstantSource clock;
    private final MeterRegistry meters;

    PushRoom(
            FcmAccount account,
            PushQueue queue,
            SpentPushes spent,
            Fcm fcm,
            Devices devices,
            NotificationSettings settings,
            InstantSource clock,
            MeterRegistry meters) {
        this.account = account;
        this.queue = queue;
        this.spent = spent;
        this.fcm = fcm;
        this.devices = devices;
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
        List.of("sent", "refused", "unregistered", "failed", "expired").forEach(this::pushes);
    }

    @Scheduled(fixedDelayString = "${blytz.notification.push.interval}")
    void sendWhatIsDue() {
        if (!account.isThere()) {
            return;
        }
        pushes("expired").increment(spent.expire());
        while (sendBatch() == BATCH) {
            LOG.debug("a full batch of pushes was sent; there may be more");
        }
    }

    private int sendBatch() {
        var pushes = queue.claim(BATCH);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            pushes.forEach(push -> threads.execute(() -> send(push)));
        }
        return pushes.size();
    }

    private void send(Push push) {
        switch (fcm.send(push)) {
            case FcmAnswer.Sent() -> end(push, "sent", "");
            case FcmAnswer.Refused(var why) -> {
                LOG.warn("the push of {} is refused: {}", push.notificationId(), why);
                end(push, "refused", why);
            }
            case FcmAnswer.Unregistered(var why) -> {
                devices.unregistered(push.deviceId());
                end(push, "unregistered", why);
            }
            case FcmAnswer.Later(var why, var after) -> {
                LOG.warn("the push of {} is not sent yet: {}", push.notificationId(), why);
                queue.again(push, why, clock.instant().plus(wait(push, after)));
                pushes("failed").increment();
            }
        }
    }

    private void end(Push push, String outcome, String why) {
        queue.end(push, outcome, why);
        pushes(outcome).increment();
    }

    /** Never shorter than FCM asks for. */
    private Duration wait(Push push, Optional<Duration> asked) {
        var doublings = Math.min(push.attempts() - 1, 12);
        var own = settings.push().retry().multipliedBy(1L << doublings);
        var wait = own.compareTo(LONGEST_WAIT) < 0 ? own : LONGEST_WAIT;
        return asked.filter(longer -> longer.compareTo(wait) > 0).orElse(wait);
    }

    private Counter pushes(String outcome) {
        return meters.counter("blytz.pushes", "outcome", outcome);
    }
}
