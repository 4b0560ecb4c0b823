package live.blytz.local.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import live.blytz.local.evening.Measures;

/** All that people were told is done: it must be found in the books afterwards. */
final class Facts {

    /** Bids, by the house's own answers. */
    private final Measures bids = new Measures();

    private final Map<UUID, Long> lots = new ConcurrentHashMap<>();

    /** Orders of the shelf, each under the key that asked for it. */
    private final Map<String, Wanted> purchases = new ConcurrentHashMap<>();

    private final Map<String, Wanted> gifts = new ConcurrentHashMap<>();
    private final Map<String, Wanted> comments = new ConcurrentHashMap<>();
    private final Map<String, Wanted> repeatedBids = new ConcurrentHashMap<>();
    private final Set<UUID> shipped = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<String> unanswered = new ConcurrentLinkedQueue<>();

    /**
     * One wish with one key.
     *
     * @param ids what the answers called its effect: one, however often it was asked for
     */
    record Wanted(UUID person, Set<String> ids, int asked, long atNanos) {}

    Measures bids() {
        return bids;
    }

    void opened(UUID lot) {
        lots.put(lot, System.nanoTime());
    }

    Set<UUID> lotsSince(long nanos) {
        return lots.entrySet().stream()
                .filter(each -> each.getValue() >= nanos)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    enum Kind {
        PURCHASE,
        GIFT,
        COMMENT,
        BID
    }

    /** The answers to one key, asked so often. */
    void wanted(Kind kind, String key, UUID person, int asked, List<String> ids) {
        of(kind).put(key, new Wanted(person, new TreeSet<>(ids), asked, System.nanoTime()));
    }

    List<Wanted> since(Kind kind, long nanos) {
        return of(kind).values().stream().filter(each -> each.atNanos() >= nanos).toList();
    }

    private Map<String, Wanted> of(Kind kind) {
        return switch (kind) {
            case PURCHASE -> purchases;
            case GIFT -> gifts;
            case COMMENT -> comments;
            case BID -> repeatedBids;
        };
    }

    void shipped(UUID order) {
        shipped.add(order);
    }

    Set<UUID> shipped() {
        return Set.copyOf(shipped);
    }

    /** Asked for until patience ended, and never answered. */
    void unanswered(String what) {
        unanswered.add(what);
    }

    List<String> takeUnanswered() {
        var all = new ArrayList<String>();
        for (var one = unanswered.poll(); one != null; one = unanswered.poll()) {
            all.add(one);
        }
        return all;
    }
}
