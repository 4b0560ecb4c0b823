package live.blytz.platform.event;

import org.jspecify.annotations.Nullable;

/** The trace that the calling thread is in, as a W3C {@code traceparent}. */
@FunctionalInterface
interface Traces {

    Traces NONE = () -> null;

    @Nullable String current();
}
