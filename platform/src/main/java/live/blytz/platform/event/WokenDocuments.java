package live.blytz.platform.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The documents that were written since the relay last looked. When they are too many to remember,
 * their whole collection is.
 */
final class WokenDocuments {

    private static final int REMEMBERED = 2_000;

    private final Set<Place> places = new LinkedHashSet<>();
    private final Set<String> collections = new HashSet<>();

    private record Place(String collection, Object document) {}

    /** What to look at: documents by collection, and collections to search. */
    record Taken(Map<String, List<Object>> documents, Set<String> collections) {

        boolean isEmpty() {
            return documents.isEmpty() && collections.isEmpty();
        }
    }

    synchronized void add(String collection, Object document) {
        if (places.size() < REMEMBERED) {
            places.add(new Place(collection, document));
        } else {
            collections.add(collection);
        }
    }

    synchronized void add(String collection) {
        collections.add(collection);
    }

    /** The oldest so many documents; they are forgotten here. */
    synchronized Taken take(int most) {
        var documents = new LinkedHashMap<String, List<Object>>();
        var oldest = places.iterator();
        for (var taken = 0; taken < most && oldest.hasNext(); taken++) {
            var place = oldest.next();
            documents.computeIfAbsent(place.collection, _ -> new ArrayList<>()).add(place.document);
            oldest.remove();
        }
        var whole = Set.copyOf(collections);
        collections.clear();
        return new Taken(documents, whole);
    }
}
