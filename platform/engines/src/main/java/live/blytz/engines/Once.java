package live.blytz.engines;

import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** Values made by whoever asks first; everybody else waits for that one. */
final class Once {

    private final ConcurrentHashMap<String, Future<Object>> made = new ConcurrentHashMap<>();

    <T> T get(String name, Class<T> type, Callable<? extends T> make) {
        var task = new FutureTask<Object>(make::call);
        var earlier = made.putIfAbsent(name, task);
        if (earlier == null) {
            task.run();
        }
        return type.cast(result(earlier == null ? task : earlier));
    }

    static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a test engine is missing", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a test engine", e);
        }
    }
}
