package live.blytz.local.chaos;

import java.io.IOException;
import java.util.List;
import live.blytz.local.Trouble;
import live.blytz.local.evening.Teller;
import live.blytz.local.suite.Service;
import org.jspecify.annotations.Nullable;

/** A bug that sits in some services until the run is over. */
final class Planted {

    private final Hands hands;
    private final @Nullable Bug bug;
    private boolean there;

    Planted(Hands hands, @Nullable Bug bug) {
        this.hands = hands;
        this.bug = bug;
    }

    void plant(Teller teller) throws IOException {
        if (bug != null) {
            plant(bug, teller);
        }
    }

    private synchronized void plant(Bug bug, Teller teller) throws IOException {
        there = true;
        for (var service : bug.services()) {
            var part = service.folder();
            hands.memory().replaced(part);
            hands.stop(part);
            hands.startWith(part, Sabotage.option(hands.suite().home(), bug.word()));
            var told = Sabotage.told(hands.suite().home(), hands.pid(part), part);
            if (told.isEmpty()) {
                throw new Trouble(bug.word() + " cannot be planted in " + part, "mend Agent");
            }
            teller.say("🐛 %s", told);
        }
    }

    /** What the second instance of this service is started with. */
    List<String> options(Service service) {
        return bug != null && bug.services().contains(service)
                ? List.of(Sabotage.option(hands.suite().home(), bug.word()))
                : List.of();
    }

    synchronized void restore() throws IOException {
        if (bug == null || !there) {
            return;
        }
        there = false;
        for (var service : bug.services()) {
            hands.stop(service.folder());
            hands.start(service.folder());
            hands.memory().restored(service.folder());
        }
    }
}
