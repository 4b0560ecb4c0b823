package live.blytz.local.permission;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Makes every call of the table. First those that must be refused, many at once, since they change
 * nothing; then the others, one after the other in the order of the table.
 */
final class Matrix {

    private final Door door;
    private final Cast cast;
    private final Things things;
    private final Requests requests;

    Matrix(Door door, Cast cast, Things things) {
        this.door = door;
        this.cast = cast;
        this.things = things;
        this.requests = new Requests(cast);
    }

    private record Planned(Cell cell, CompletableFuture<Thing> thing) {}

    List<Observed> observe(List<Rule> rules) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var cells = rules.stream().flatMap(rule -> Cell.of(rule).stream()).toList();
            var planned = cells.stream().map(cell -> new Planned(cell, thing(cell))).toList();
            var observed = new ArrayList<Observed>();
            observed.addAll(
                    atOnce(planned.stream().filter(p -> p.cell().isRefused()).toList(), threads));
            planned.stream()
                    .filter(p -> !p.cell().isRefused())
                    .map(this::call)
                    .forEach(observed::add);
            return observed;
        }
    }

    private List<Observed> atOnce(List<Planned> refused, ExecutorService threads) {
        var calls =
                refused.stream()
                        .map(each -> CompletableFuture.supplyAsync(() -> call(each), threads))
                        .toList();
        return calls.stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<Thing> thing(Cell cell) {
        var rule = cell.rule();
        var owner = cast.ownerFor(cell);
        return rule.usesUp() && !cell.isRefused()
                ? things.fresh(rule.thingName(), owner)
                : things.shared(rule.thingName(), owner);
    }

    private Observed call(Planned planned) {
        var cell = planned.cell();
        try {
            return new Observed(cell, ask(cell, planned.thing().join()));
        } catch (CompletionException | IllegalStateException unmade) {
            return new Observed(cell, new Door.Reply(0, "", "not asked: " + unmade));
        }
    }

    private Door.Reply ask(Cell cell, Thing thing) {
        var rule = cell.rule();
        var caller = cast.actor(cell.role());
        return door.ask(
                rule.method(),
                thing.fill(rule.path() + rule.query()),
                token(caller, thing),
                requests.body(rule, caller, thing));
    }

    private static @Nullable String token(@Nullable Someone caller, Thing thing) {
        if (caller == null) {
            return null;
        }
        return thing.token() == null ? caller.token() : thing.token();
    }
}
