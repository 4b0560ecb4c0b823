package live.blytz.notification;

import java.time.Duration;
import java.util.Optional;

/** What FCM said to a push. */
sealed interface FcmAnswer {

    record Sent() implements FcmAnswer {}

    /** The app is gone from the device, or it never was a device. */
    record Unregistered(String why) implements FcmAnswer {}

    /** The same would be refused again. */
    record Refused(String why) implements FcmAnswer {}

    /**
     * @param after how long FCM wants to be left alone
     */
    record Later(String why, Optional<Duration> after) implements FcmAnswer {}
}
