package live.blytz.local.evening;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** I6: what was told was told once on each phone, by the record of those who show it. */
final class PushCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Books books;
    private final String page;
    private final Night night;

    /**
     * @param books of the notifications
     * @param page where the phones' own record is
     */
    PushCheck(Books books, String page, Night night) {
        this.books = books;
        this.page = page;
        this.night = night;
    }

    Finding finding() {
        var became = whatBecameOfThem();
        var phones =
                night.cast().everybody().map(Person::phone).collect(Collectors.toUnmodifiableSet());
        var shown = shown().stream().filter(push -> phones.contains(text(push, "token"))).toList();
        var seen = new HashSet<String>();
        var twice =
                shown.stream()
                        .filter(push -> !seen.add(text(push, "token") + text(push, "event_id")))
                        .count();
        var sent = became.getOrDefault("sent", 0L);
        return new Finding(
                "I6",
                "each push reached its phone, and once",
                twice == 0
                        && sent == shown.size()
                        && sent > 0
                        && became.getOrDefault("refused", 0L) == 0
                        && became.getOrDefault("queued", 0L) == 0,
                "%d phones; %s; %,d shown, %d twice"
                        .formatted(phones.size(), words(became), shown.size(), twice));
    }

    private static String words(Map<String, Long> became) {
        var refused = became.getOrDefault("refused", 0L);
        return "%,d sent, %d refused%s"
                .formatted(
                        became.getOrDefault("sent", 0L),
                        refused,
                        became.entrySet().stream()
                                .filter(e -> !e.getKey().equals("sent"))
                                .filter(e -> !e.getKey().equals("refused"))
                                .map(e -> ", " + e.getValue() + " " + e.getKey())
                                .collect(Collectors.joining()));
    }

    /** When none waits any more. */
    private Map<String, Long> whatBecameOfThem() {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var counts = counts();
            if (!counts.containsKey("queued") || System.nanoTime() > end) {
                return counts;
            }
            Nap.millis(200);
        }
    }

    private Map<String, Long> counts() {
        var counts = new HashMap<String, Long>();
        for (var person : night.cast().everybody().toList()) {
            books.rows(
                    """
                    select case status when 'sending' then 'queued' else status end
                    from pushes where user_id = ?
                    """,
                    row -> counts.merge(row.getString(1), 1L, Long::sum),
                    person.id());
        }
        return new TreeMap<>(counts);
    }

    private List<JsonNode> shown() {
        try (var http = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create(page + "/pushes"))
                            .timeout(Duration.ofSeconds(10))
                            .build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            var all = new ArrayList<JsonNode>();
            StreamSupport.stream(JsonMapper.shared().readTree(answer.body()).spliterator(), false)
                    .forEach(all::add);
            return all;
        } catch (IOException away) {
            throw new IllegalStateException("nobody says what phones show", away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
    }

    private static String text(JsonNode push, String field) {
        return push.path(field).asString("");
    }
}
