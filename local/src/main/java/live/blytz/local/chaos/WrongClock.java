package live.blytz.local.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** A second instance whose clock is wrong. */
final class WrongClock implements Fault {

    private final Hands hands;
    private final Companion victim;
    private final int seconds;
    private boolean wrong;
    private String proof = "";

    WrongClock(Hands hands, Companion victim, int seconds) {
        this.hands = hands;
        this.victim = victim;
        this.seconds = seconds;
    }

    @Override
    public String name() {
        return "clock %+d s".formatted(seconds);
    }

    @Override
    public String victim() {
        return victim.name();
    }

    @Override
    public Set<String> away() {
        return Set.of(victim.name());
    }

    @Override
    public Duration hold() {
        return Duration.ofSeconds(6);
    }

    @Override
    public void inject() throws IOException {
        wrong = true;
        victim.stop();
        victim.start(List.of(Sabotage.option(hands.suite().home(), "clock=" + seconds)));
        proof = Sabotage.told(hands.suite().home(), victim.pid(), "pid " + victim.pid());
    }

    @Override
    public void heal() throws IOException {
        if (wrong) {
            victim.stop();
            victim.start();
            wrong = false;
        }
    }

    @Override
    public String proof() {
        return proof;
    }
}
