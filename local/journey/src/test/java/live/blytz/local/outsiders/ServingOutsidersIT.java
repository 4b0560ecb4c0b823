package live.blytz.local.outsiders;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import live.blytz.local.evening.Stage;
import live.blytz.local.events.Event;
import live.blytz.local.events.Topics;
import live.blytz.local.privilege.KafkaLogin;
import live.blytz.platform.id.Ids;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Programs that have nothing of ours, with Confluent's own client from npm and a Kafka client of
 * its world, after an evening.
 */
class ServingOutsidersIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern PAID = Pattern.compile("(\\d+) paid  [A-Z]{3} ([\\d,.]+)");

    private static Stage stage;
    private static Node node;

    @BeforeAll
    static void raise() throws Exception {
        node = Node.withTheSamplesPackages();
        stage = Stage.raise();
        assertThat(stage.evening().exit()).isZero();
    }

    private static Map<String, String> as(KafkaLogin login) {
        var environment = new HashMap<>(login.environment());
        environment.put("SCHEMA_REGISTRY_URL", stage.suite().addresses().registry());
        return environment;
    }

    private static KafkaLogin operator() {
        return stage.suite().addresses().kafkaOperator();
    }

    /** What our own reader finds. */
    private static List<Event> ours(List<String> topics) {
        var events = new ArrayList<Event>();
        try (var reader = new Topics(operator(), stage.suite().addresses().registry())) {
            var there = reader.names().stream().filter(topics::contains).toList();
            reader.readAll(
                    there,
                    event -> {
                        if (!event.headers().containsKey("chaos_poison")) {
                            events.add(event);
                        }
                    });
        }
        return events;
    }

    private static Map<String, Long> countsOf(List<String> topics) {
        return ours(topics).stream()
                .collect(
                        Collectors.groupingBy(
                                event -> event.topic() + " " + event.type(),
                                TreeMap::new,
                                Collectors.counting()));
    }

    private static List<String> topics() {
        try (var reader = new Topics(operator(), stage.suite().addresses().registry())) {
            return reader.names().stream().filter(name -> !name.endsWith(".dlt")).toList();
        }
    }

    /** The suite goes on telling meanwhile, so what they count lies between two counts of ours. */
    @Test
    void readEveryRecordOfEveryTopicAndItsHeaders() throws Exception {
        var before = countsOf(topics());

        var said = JSON.readTree(node.run(as(operator()), "read.js").getLast());

        var after = countsOf(topics());
        assertThat(texts(said.path("topics"))).containsExactlyInAnyOrderElementsOf(topics());
        assertThat(said.path("complaints")).as("%s", said.path("complaints")).isEmpty();
        var theirs = numbers(said.path("counts"));
        assertThat(theirs.keySet()).containsAll(before.keySet());
        assertThat(theirs)
                .allSatisfy(
                        (type, count) ->
                                assertThat(count)
                                        .as(type)
                                        .isBetween(
                                                before.getOrDefault(type, 0L),
                                                after.getOrDefault(type, 0L)));
        assertThat(numbers(said.path("traced")).keySet())
                .as("what people asked for carries their trace")
                .contains(
                        "auction live.blytz.events.auction.BidPlaced",
                        "order live.blytz.events.order.OrderPlaced",
                        "room live.blytz.events.auction.BidPlaced",
                        "user live.blytz.events.user.UserRegistered");
        System.out.printf(
                "%d records of %d types in %d topics%n",
                theirs.values().stream().mapToLong(Long::longValue).sum(),
                theirs.size(),
                said.path("topics").size());
    }

    /** Told twice, for that is what happens: one line in the seller's inbox. */
    @Test
    void tellAnEventThatOurListenersAccept() throws Exception {
        var token = stage.blytz("token", "--as", "seller").said().lines().toList().getLast();
        var seller = claim(token, "sub");
        var order = UUID.randomUUID().toString();
        var amount = Map.of("minor", 123_456, "currency", "PHP");
        var event =
                Map.of(
                        "seller_id", seller,
                        "order_id", order,
                        "amount", amount,
                        "available", amount,
                        "occurred_at", Instant.now().toEpochMilli());
        var before = inbox(token);

        var id = Ids.next().toString();
        for (var copy = 0; copy < 2; copy++) {
            node.run(
                    as(operator()),
                    "write.js",
                    "wallet",
                    "live.blytz.events.wallet.SellerFundsReleased",
                    seller,
                    id,
                    JSON.writeValueAsString(event));
        }

        var giveUpAt = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (news(token, before).isEmpty() && System.nanoTime() < giveUpAt) {
            Thread.sleep(200);
        }
        Thread.sleep(1_000);
        assertThat(news(token, before)).singleElement().asString().contains("₱1,234.56");
    }

    private static List<String> news(String token, List<String> before)
            throws IOException, InterruptedException {
        var news = new ArrayList<>(inbox(token));
        news.removeAll(before);
        return news;
    }

    /** The sample, under the name of the team that it is for. */
    @Test
    void countWhatWasSoldWithTheSampleForTheAnalyticsTeam() throws Exception {
        var team = stage.suite().addresses().kafkaAs("analytics-team");

        var lines = node.run(as(team), "gmv.js", "--once");

        // an event that came twice is one event
        var paid =
                ours(List.of("payment")).stream()
                        .filter(ServingOutsidersIT::isPaid)
                        .collect(
                                Collectors.toMap(
                                        event -> event.headers().get("ce_id"),
                                        event -> event,
                                        (first, _) -> first))
                        .values();
        assertThat(lines).isNotEmpty().allMatch(line -> PAID.matcher(line).find());
        assertThat(lines.stream().mapToLong(line -> Long.parseLong(part(line, 1))).sum())
                .isEqualTo(paid.size());
        assertThat(
                        lines.stream()
                                .mapToLong(
                                        line ->
                                                Long.parseLong(
                                                        part(line, 2).replaceAll("[,.]", "")))
                                .sum())
                .isEqualTo(paid.stream().mapToLong(ServingOutsidersIT::minor).sum());
    }

    private static boolean isPaid(Event event) {
        return event.shortType().equals("PaymentCompleted");
    }

    private static long minor(Event event) {
        return JSON.valueToTree(event.data()).path("amount").path("minor").asLong();
    }

    private static String part(String line, int group) {
        var parts = PAID.matcher(line);
        assertThat(parts.find()).as(line).isTrue();
        return parts.group(group);
    }

    private static List<String> inbox(String token) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        stage.suite().addresses().gateway()
                                                + "/api/v1/notifications?limit=100"))
                        .header("Authorization", "Bearer " + token)
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            var lines = new ArrayList<String>();
            for (var item : JSON.readTree(answer.body()).path("items")) {
                lines.add(item.toString());
            }
            return lines;
        }
    }

    private static String claim(String token, String name) {
        var payload = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), UTF_8);
        return JSON.readTree(payload).path(name).asString();
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(each -> texts.add(each.asString()));
        return texts;
    }

    private static Map<String, Long> numbers(JsonNode object) {
        var numbers = new TreeMap<String, Long>();
        object.properties().forEach(each -> numbers.put(each.getKey(), each.getValue().asLong()));
        return numbers;
    }
}
