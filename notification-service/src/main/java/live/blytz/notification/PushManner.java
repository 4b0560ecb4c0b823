package live.blytz.notification;

import java.time.Duration;

/**
 * @param isUrgent wakes a sleeping phone
 * @param lifetime after which nobody needs to hear of it
 */
record PushManner(boolean isUrgent, Duration lifetime) {

    static PushManner urgently(Duration lifetime) {
        return new PushManner(true, lifetime);
    }

    static PushManner calmly(Duration lifetime) {
        return new PushManner(false, lifetime);
    }
}
