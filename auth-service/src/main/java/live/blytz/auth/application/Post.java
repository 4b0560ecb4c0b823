package live.blytz.auth.application;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Mail goes out when whoever asked for it has their answer already. */
public interface Post {

    /**
     * Tried again until it is sent, or of no use any more; what is never sent is said and counted.
     *
     * @param writing may fail, and is then asked again; nothing is sent when it is empty
     * @param until when the letter is of no use any more
     */
    void send(Supplier<Optional<Letter>> writing, Instant until);
}
