package live.blytz.platform.event;

import live.blytz.platform.outage.EngineOutage;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/** Tells what passes by itself from failures of a handler. */
final class Outage {

    private Outage() {}

    /** Whether something was away, so that the same record may well succeed later. */
    static boolean isBehind(Throwable failure) {
        var depth = 0;
        for (@Nullable Throwable each = failure;
                each != null && depth < 20;
                each = each.getCause(), depth++) {
            if (each instanceof TryLater
                    || each instanceof RegistryUnavailable
                    || each instanceof RetriableException) {
                return true;
            }
        }
        return EngineOutage.isBehind(failure);
    }
}
