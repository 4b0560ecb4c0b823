package live.blytz.local.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import live.blytz.local.suite.Service;

/** A rolling restart: the second instances, then the first, each told to end and started again. */
final class Restarted extends Fault {

    private final Hands hands;
    private final Companions companions;
    private final List<String> parts;
    private final List<String> done = new ArrayList<>();
    private int stopped;

    Restarted(Hands hands, Companions companions) {
        super(
                "rolling restart",
                "auction, chat, order, payment",
                all(companions),
                Duration.ofSeconds(1));
        this.hands = hands;
        this.companions = companions;
        this.parts = firsts(companions);
    }

    private static Set<String> all(Companions companions) {
        return Stream.concat(firsts(companions).stream(), companions.stream().map(Companion::name))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    void inject() throws IOException {
        companions.each(
                each -> {
                    each.stop();
                    each.start();
                });
        for (var part : parts) {
            hands.stop(part);
            stopped++;
            hands.start(part);
            done.add(part);
        }
    }

    @Override
    void heal() throws IOException {
        if (stopped > done.size()) {
            hands.start(parts.get(done.size()));
        }
    }

    @Override
    String proof() {
        return done.size() == parts.size() ? "8 processes ended by TERM and started anew" : "";
    }

    private static List<String> firsts(Companions companions) {
        return companions.stream().map(Companion::service).map(Service::folder).sorted().toList();
    }
}
