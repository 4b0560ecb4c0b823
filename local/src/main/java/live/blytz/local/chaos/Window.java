package live.blytz.local.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import live.blytz.local.evening.Finding;
import live.blytz.local.evening.Nap;

/** Some lots under the hammer, and all that follows from them: what one fault is played against. */
public final class Window {

    private static final Duration LOTS_COME = Duration.ofSeconds(30);

    /** The longest lot, its extensions, and a client that waits for a service to come back. */
    private static final Duration LOTS_GO = Duration.ofSeconds(60);

    private static final int SAMPLES = 3;

    private final Load load;
    private final String name;
    private final long beganNanos = System.nanoTime();
    private boolean measured;

    Window(Load load, String name) {
        this.load = load;
        this.name = name;
        load.tally().judged(); // what was before is not judged here
        load.ship();
        load.open();
        awaitLots();
    }

    private void awaitLots() {
        var end = System.nanoTime() + LOTS_COME.toNanos();
        while (load.lots().count() < 2) {
            if (System.nanoTime() > end) {
                load.facts().unanswered("no lots for " + name);
                return;
            }
            Nap.millis(50);
        }
    }

    /** The load goes on; this only waits. What is decided in the first hold is the measure. */
    public void hold(Duration span) {
        var from = System.nanoTime();
        Nap.millis(span.toMillis());
        if (!measured) {
            measured = true;
            load.recovery().measure(from, System.nanoTime());
        }
    }

    /** Since now these parts cannot work; what needs none of them must go on. */
    public void away(Set<String> parts) {
        load.absence().begin(parts);
    }

    /** They are ready again. */
    public void back() {
        load.absence().end();
    }

    /** Since the last call. */
    public Answers answers() {
        return load.tally().answers();
    }

    /** Lets the lots close and everything complete by itself, then audits. */
    public Outcome settle(Duration deadline) {
        back();
        var recovered = load.recovery().await();
        load.noMore();
        var waited = System.nanoTime();
        while (!load.quiet() && System.nanoTime() - waited < LOTS_GO.toNanos()) {
            Nap.millis(100);
        }
        var scope = scope();
        var stuck = new ArrayList<>(load.auditor().await(scope, load.seats(), deadline));
        var findings = new ArrayList<Finding>();
        try {
            findings.addAll(load.auditor().findings(load, scope, beganNanos, stuck));
        } catch (RuntimeException unreadable) {
            findings.add(
                    new Finding("I8", "the books can be read", false, String.valueOf(unreadable)));
        }
        findings.add(recovered.finding());
        findings.addAll(answered());
        return new Outcome(List.copyOf(findings), recovered.after(), List.copyOf(stuck));
    }

    private List<Finding> answered() {
        var judged = load.tally().judged();
        var lost = load.facts().takeUnanswered();
        return List.of(
                new Finding(
                        "away",
                        "answers are clear: no 500, no trace, no hang",
                        judged.unclear().isEmpty(),
                        judged.unclear().isEmpty()
                                ? "%,d answers".formatted(judged.count())
                                : judged.unclear().size() + ": " + some(judged.unclear())),
                new Finding(
                        "away",
                        "what does not need the part that is away goes on",
                        judged.needless().isEmpty(),
                        judged.needless().isEmpty()
                                ? "%,d of %,d calls served meanwhile"
                                        .formatted(judged.served(), judged.during())
                                : judged.needless().size() + ": " + some(judged.needless())),
                new Finding(
                        "away",
                        "who asks again with the same key gets an answer",
                        lost.isEmpty(),
                        lost.isEmpty() ? "all did" : String.join("; ", lost)));
    }

    private static String some(List<Try> tries) {
        return tries.stream().limit(SAMPLES).map(Try::toString).collect(Collectors.joining("; "));
    }

    private Scope scope() {
        var facts = load.facts();
        return new Scope(
                load.stall().stream(),
                facts.lotsSince(beganNanos),
                ids(Facts.Kind.PURCHASE),
                ids(Facts.Kind.GIFT),
                ids(Facts.Kind.COMMENT),
                facts.shipped());
    }

    private Set<UUID> ids(Facts.Kind kind) {
        return load.facts().since(kind, beganNanos).stream()
                .flatMap(each -> each.ids().stream())
                .map(UUID::fromString)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String toString() {
        return name;
    }
}
