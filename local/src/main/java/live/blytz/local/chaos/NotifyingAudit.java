package live.blytz.local.chaos;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import live.blytz.local.evening.Finding;
import live.blytz.local.evening.Told;

/** I6: nobody hears a thing twice, and everybody hears it. */
record NotifyingAudit(Library books, Scope scope, Set<UUID> orders, Told told) {

    /** Winners, buyers and sellers were each told once, whatever was told how often. */
    Finding finding() {
        var wanted = new HashMap<UUID, Integer>();
        for (var lot : scope.lots()) {
            told.on("auction")
                    .filter(event -> event.shortType().equals("AuctionClosed"))
                    .filter(event -> event.key().equals(lot.toString()))
                    .filter(event -> Told.field(event, "outcome").equals("SOLD"))
                    .forEach(event -> wanted.put(UUID.fromString(event.id()), 1));
        }
        var paid =
                orders.stream().map(UUID::toString).collect(Collectors.toCollection(HashSet::new));
        told.on("order")
                .filter(event -> event.shortType().equals("OrderPaid"))
                .filter(event -> paid.contains(Told.field(event, "order_id")))
                .forEach(event -> wanted.put(UUID.fromString(event.id()), 2));
        var found = new HashMap<UUID, Integer>();
        books.notification()
                .rows(
                        "select event_id from notifications where event_id" + Scope.ANY,
                        row -> found.merge(row.getObject(1, UUID.class), 1, Integer::sum),
                        Scope.list(wanted.keySet()));
        var wrong =
                wanted.entrySet().stream()
                        .filter(each -> !each.getValue().equals(found.get(each.getKey())))
                        .map(
                                each ->
                                        "event %s: %d instead of %d notifications"
                                                .formatted(
                                                        each.getKey(),
                                                        found.getOrDefault(each.getKey(), 0),
                                                        each.getValue()))
                        .toList();
        return new Finding(
                "I6",
                "everybody was notified, once for each event",
                wrong.isEmpty(),
                wrong.isEmpty() ? wanted.size() + " events" : String.join("; ", wrong));
    }
}
