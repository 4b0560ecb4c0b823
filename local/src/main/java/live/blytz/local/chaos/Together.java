package live.blytz.local.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** One wish, one key, many calls at the same moment: a thumb that is faster than its network. */
final class Together {

    private Together() {}

    static List<Caller.Reply> ask(Citizen who, Wish wish, int times) {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all =
                    IntStream.range(0, times)
                            .mapToObj(
                                    _ ->
                                            threads.submit(
                                                    () -> {
                                                        start.await();
                                                        return who.ask(wish);
                                                    }))
                            .toList();
            start.countDown();
            var replies = new ArrayList<Caller.Reply>();
            for (var each : all) {
                replies.add(each.get());
            }
            return replies;
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
    }
}
