package live.blytz.local.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import live.blytz.local.evening.Books;
import live.blytz.local.evening.Finding;
import live.blytz.local.evening.Told;

/** I11: however often something was asked for with one key, it happened at most once. */
final class KeyAudit {

    private final Facts facts;
    private final long sinceNanos;
    private final Books orders;
    private final Told told;

    KeyAudit(Facts facts, long sinceNanos, Books orders, Told told) {
        this.facts = facts;
        this.sinceNanos = sinceNanos;
        this.orders = orders;
        this.told = told;
    }

    Finding finding() {
        var wrong = new ArrayList<String>();
        var keys = 0;
        var most = 0;
        for (var kind : Facts.Kind.values()) {
            for (var wanted : facts.since(kind, sinceNanos)) {
                keys++;
                most = Math.max(most, wanted.asked());
                if (wanted.ids().size() > 1) {
                    wrong.add(
                            "%s asked for %d times with one key: %s"
                                    .formatted(kind, wanted.asked(), wanted.ids()));
                }
            }
        }
        wrong.addAll(bought());
        wrong.addAll(said());
        return new Finding(
                "I11",
                "one key, at most one effect",
                wrong.isEmpty(),
                wrong.isEmpty()
                        ? "%d keys, one asked for %d times at once".formatted(keys, most)
                        : String.join("; ", wrong));
    }

    /** A buyer has as many orders of the shelf as there were answers with different ids. */
    private List<String> bought() {
        var answered =
                facts.since(Facts.Kind.PURCHASE, Long.MIN_VALUE).stream()
                        .collect(
                                Collectors.groupingBy(
                                        Facts.Wanted::person,
                                        Collectors.summingInt(each -> each.ids().size())));
        var wrong = new ArrayList<String>();
        answered.forEach(
                (buyer, wanted) -> {
                    var there =
                            orders.number(
                                    "select count(*) from orders where auction_id is null and"
                                            + " buyer_id = ?",
                                    buyer);
                    if (there != wanted) {
                        wrong.add(
                                "%s bought %d times and has %d orders"
                                        .formatted(buyer, wanted, there));
                    }
                });
        return wrong;
    }

    /** The text of a comment names its key. */
    private List<String> said() {
        return told
                .on("room")
                .filter(event -> event.shortType().equals("NewStreamComment"))
                .filter(event -> Told.field(event, "text").startsWith("signal "))
                .collect(
                        Collectors.groupingBy(
                                event -> Told.field(event, "text"),
                                Collectors.mapping(
                                        event -> Told.field(event, "comment_id"),
                                        Collectors.toSet())))
                .entrySet()
                .stream()
                .filter(each -> each.getValue().size() > 1)
                .map(each -> each.getKey() + " was said as " + each.getValue())
                .toList();
    }
}
