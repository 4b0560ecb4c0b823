package live.blytz.local.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** A second instance whose clock is wrong. */
final class WrongClock extends Fault {

    private final Hands hands;
    private final Companion victim;
    private final int seconds;
    private boolean wrong;
    private String proof = "";

    WrongClock(Hands hands, Companion victim, int seconds) {
        super(
                "clock %+d s".formatted(seconds),
                victim.name(),
                Set.of(victim.name()),
                Duration.ofSeconds(6));
        this.hands = hands;
        this.victim = victim;
        this.seconds = seconds;
    }

    @Override
    void inject() throws IOException {
        wrong = true;
        victim.stop();
        victim.start(List.of(Sabotage.option(hands.suite().home(), "clock=" + seconds)));
        proof = Sabotage.told(hands.suite().home(), victim.pid(), "pid " + victim.pid());
    }

    @Override
    void heal() throws IOException {
        if (wrong) {
            victim.stop();
            victim.start();
            wrong = false;
        }
    }

    @Override
    String proof() {
        return proof;
    }
}
