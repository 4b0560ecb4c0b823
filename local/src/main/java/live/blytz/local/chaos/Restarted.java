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
final class Restarted implements Fault {

    private final Hands hands;
    private final Companions companions;
    private final List<String> done = new ArrayList<>();
    private int stopped;

    Restarted(Hands hands, Companions companions) {
        this.hands = hands;
        this.companions = companions;
    }

    @Override
    public String name() {
        return "rolling restart";
    }

    @Override
    public String victim() {
        return "auction, chat, order, payment";
    }

    @Override
    public Set<String> away() {
        return Stream.concat(parts().stream(), companions.stream().map(Companion::name))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Duration hold() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void inject() throws IOException {
        companions.each(
                each -> {
                    each.stop();
                    each.start();
                });
        for (var part : parts()) {
            hands.stop(part);
            stopped++;
            hands.start(part);
            done.add(part);
        }
    }

    @Override
    public void heal() throws IOException {
        if (stopped > done.size()) {
            hands.start(parts().get(done.size()));
        }
    }

    @Override
    public String proof() {
        return done.size() == parts().size() ? "8 processes ended by TERM and started anew" : "";
    }

    private List<String> parts() {
        return companions.stream().map(Companion::service).map(Service::folder).sorted().toList();
    }
}
