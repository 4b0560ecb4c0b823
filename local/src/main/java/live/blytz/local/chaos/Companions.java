package live.blytz.local.chaos;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import live.blytz.local.Trouble;
import live.blytz.local.suite.Service;

/** The second instances, all of them. */
final class Companions implements AutoCloseable {

    private static final Map<Service, Integer> PORTS =
            Map.of(
                    Service.AUCTION, 21203,
                    Service.ORDER, 21204,
                    Service.PAYMENT, 21205,
                    Service.CHAT, 21206);

    private final Map<Service, Companion> all = new ConcurrentHashMap<>();

    void start(Hands hands, Planted planted) throws IOException {
        for (var each : PORTS.entrySet()) {
            all.put(each.getKey(), new Companion(hands, each.getKey(), each.getValue()));
        }
        each(each -> each.start(planted.options(each.service())));
    }

    Companion of(Service service) {
        return Objects.requireNonNull(all.get(service));
    }

    Stream<Companion> stream() {
        return all.values().stream();
    }

    @FunctionalInterface
    interface Step {
        void take(Companion companion) throws IOException;
    }

    /** With all at the same time. */
    void each(Step step) throws IOException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var steps =
                    stream()
                            .map(
                                    each ->
                                            threads.submit(
                                                    () -> {
                                                        step.take(each);
                                                        return each;
                                                    }))
                            .toList();
            for (var done : steps) {
                done.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Trouble trouble) {
                throw trouble;
            }
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** At once, without a farewell: when we ourselves are asked to end. */
    void kill() {
        stream().forEach(Companion::kill);
    }

    @Override
    public void close() throws IOException {
        each(Companion::close);
    }
}
