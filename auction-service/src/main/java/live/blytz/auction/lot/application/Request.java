package live.blytz.auction.lot.application;

import io.micrometer.context.ContextSnapshot;
import io.micrometer.context.ContextSnapshotFactory;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A command on its way to the writer, with the trace it came in and the place its answer goes to.
 */
record Request(
        Command command,
        @Nullable RequestKey key,
        CompletableFuture<Reply> reply,
        ContextSnapshot trace,
        long since) {

    private static final ContextSnapshotFactory TRACES = ContextSnapshotFactory.builder().build();

    static Request of(Command command, @Nullable RequestKey key) {
        return new Request(
                command, key, new CompletableFuture<>(), TRACES.captureAll(), System.nanoTime());
    }

    void answer(Reply said) {
        reply.complete(said);
    }

    void fail(Throwable cause) {
        reply.completeExceptionally(cause);
    }
}
