package live.blytz.local.fcm;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Everybody's phones and browsers, and what they show. */
final class Phones {

    private static final int KEPT = 20_000;

    private final Deque<Push> pushes = new ArrayDeque<>();
    private final Set<String> uninstalled = new HashSet<>();

    synchronized void receive(Push push) {
        pushes.addFirst(push);
        if (pushes.size() > KEPT) {
            pushes.removeLast();
        }
    }

    /** Newest first; of those with one tag, a phone shows the newest. */
    synchronized List<Push> pushes() {
        var seen = new HashSet<String>();
        return pushes.stream()
                .map(push -> seen.add(push.token() + " " + push.tag()) ? push : push.replaced())
                .toList();
    }

    /** Its owner removed the app. */
    synchronized void uninstall(String token) {
        uninstalled.add(token);
    }

    synchronized boolean hasApp(String token) {
        return !uninstalled.contains(token);
    }
}
