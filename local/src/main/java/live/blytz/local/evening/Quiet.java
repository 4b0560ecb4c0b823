package live.blytz.local.evening;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import live.blytz.local.suite.Service;
import live.blytz.local.suite.Suite;

/** Waits until the relays have nothing left to send; what is still there then is lost. */
public final class Quiet {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private Quiet() {}

    public static void await(Suite suite) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (waiting(suite) > 0 && System.nanoTime() < end) {
            Nap.millis(200);
        }
    }

    /** Rows that are committed and not yet in Kafka, over all services with a Postgres database. */
    static long waiting(Suite suite) {
        return owners().stream()
                .mapToLong(
                        service -> {
                            try (var books = new Books(suite, service)) {
                                return books.number("select count(*) from outbox");
                            }
                        })
                .sum();
    }

    private static List<Service> owners() {
        return Arrays.stream(Service.values())
                .filter(service -> !service.postgresDatabase().equals(Optional.empty()))
                .toList();
    }
}
