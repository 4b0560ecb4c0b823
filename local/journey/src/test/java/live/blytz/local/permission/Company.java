package live.blytz.local.permission;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import live.blytz.local.evening.Stage;
import live.blytz.local.suite.DemoUser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The cast and what they have: gathered once for all who test with them, and anew before their
 * tokens are over.
 */
public final class Company {

    static final Path DOCS = Path.of("..", "..", "docs");

    private static final Set<String> UNPLAYED = Set.of("offer", "earnings", "payout");

    /** A token is good for ten minutes, and who asks for the company needs it for a few. */
    private static final Duration TOGETHER = Duration.ofMinutes(5);

    private static @Nullable Company gathered;

    private final Door door;
    private final Cast cast;
    private final List<Rule> rules;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Things things;
    private final long since = System.nanoTime();

    private Company(Door door, Cast cast, List<Rule> rules) {
        this.door = door;
        this.cast = cast;
        this.rules = rules;
        this.things = new Things(cast, threads);
    }

    public static synchronized Company onStage() throws IOException, InterruptedException {
        if (gathered == null || gathered.isTired()) {
            var door = new Door(Stage.raise().suite().addresses().gateway());
            var boss = Someone.enter(door, DemoUser.ADMIN.email(), DemoUser.PASSWORD);
            gathered =
                    new Company(
                            door,
                            Cast.gather(door, boss),
                            Rules.read(DOCS.resolve("permissions.csv")));
        }
        return gathered;
    }

    private boolean isTired() {
        return System.nanoTime() - since > TOGETHER.toNanos();
    }

    public Door door() {
        return door;
    }

    public JsonNode document() {
        return door.ask("GET", "/v3/api-docs", null, null).must("the document").body();
    }

    List<Rule> rules() {
        return rules;
    }

    List<Observed> observe() {
        return new Matrix(door, cast, things).observe(rules);
    }

    /**
     * A call that is as it should be.
     *
     * @param template the path as the document writes it
     */
    public record Call(
            String method,
            String template,
            String path,
            @Nullable String token,
            @Nullable Object body) {}

    /** One for each operation, by somebody who may. */
    public List<Call> permitted() {
        var calls = new LinkedHashMap<String, Call>();
        var requests = new Requests(cast);
        for (var rule : rules) {
            if (!calls.containsKey(rule.operation()) && !rule.thingName().equals("login")) {
                Cell.of(rule).stream()
                        .filter(cell -> !cell.isRefused())
                        .reduce((_, last) -> last)
                        .ifPresent(cell -> calls.put(rule.operation(), call(cell, requests)));
            }
        }
        return new ArrayList<>(calls.values());
    }

    private Call call(Cell cell, Requests requests) {
        var rule = cell.rule();
        var caller = cast.actor(cell.role());
        // what only the matrix plays to its end is asked for by an id of nothing
        var thing =
                UNPLAYED.contains(rule.thingName())
                        ? Thing.id(Things.any())
                        : things.shared(rule.thingName(), cast.ownerFor(cell)).join();
        return new Call(
                rule.method(),
                rule.path(),
                thing.fill(rule.path()),
                caller == null ? null : caller.token(),
                requests.body(rule, caller, thing));
    }
}
