package live.blytz.local.chaos;

import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;

/** A second instance's line to one of its stores does not work as lines should. */
final class Disturbed extends Fault {

    private final Line line;
    private final Consumer<Line> disturb;
    private long touched;

    private Disturbed(String how, Line line, Consumer<Line> disturb, Duration hold) {
        super(how, line.name(), Set.of(line.owner()), hold);
        this.line = line;
        this.disturb = disturb;
    }

    static Fault slow(Line line, Duration hold) {
        return new Disturbed("delay 200 ms", line, each -> each.slow(200), hold);
    }

    static Fault torn(Line line, Duration hold) {
        return new Disturbed("connection loss", line, Line::tear, hold);
    }

    static Fault deaf(Line line, Duration hold) {
        return new Disturbed("one-way partition", line, Line::deafen, hold);
    }

    @Override
    void inject() {
        disturb.accept(line);
    }

    @Override
    void heal() {
        touched = Math.max(touched, line.touched());
        line.mend();
    }

    @Override
    String proof() {
        return touched == 0 ? "" : touched + " chunks or connections hit";
    }
}
