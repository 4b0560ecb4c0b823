package live.blytz.local.chaos;

import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;

/** A second instance's line to one of its stores does not work as lines should. */
final class Disturbed implements Fault {

    private final String how;
    private final Line line;
    private final Consumer<Line> disturb;
    private final Duration hold;
    private long touched;

    private Disturbed(String how, Line line, Consumer<Line> disturb, Duration hold) {
        this.how = how;
        this.line = line;
        this.disturb = disturb;
        this.hold = hold;
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
    public String name() {
        return how;
    }

    @Override
    public String victim() {
        return line.name();
    }

    /** The second instance alone: the gateway leads to the first, and that works. */
    @Override
    public Set<String> away() {
        return Set.of(line.name().substring(0, line.name().indexOf(" →")));
    }

    @Override
    public Duration hold() {
        return hold;
    }

    @Override
    public void inject() {
        disturb.accept(line);
    }

    @Override
    public void heal() {
        touched = Math.max(touched, line.touched());
        line.mend();
    }

    @Override
    public String proof() {
        return touched == 0 ? "" : touched + " chunks or connections hit";
    }
}
