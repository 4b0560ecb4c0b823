package live.blytz.local.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import live.blytz.engines.Launch;
import live.blytz.local.evening.Nap;
import live.blytz.local.evening.Stage;
import live.blytz.local.suite.Part;
import live.blytz.local.suite.Supervisor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The operator's own rules, in the real Prometheus, on the running suite; only twenty times faster.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AlertsIT {

    private static final Map<String, String> NONE = Map.of();

    private static Stage stage;
    private static HttpClient http;
    private static Prometheus prometheus;
    private static Watching watching;

    @BeforeAll
    static void start() throws Exception {
        var program = OperatorsFiles.onPath("prometheus");
        assumeTrue(program.isPresent(), "skipped: no prometheus on the PATH");
        stage = Stage.raise();
        http = HttpClient.newHttpClient();
        prometheus = Prometheus.start(program.get());
        watching = new Watching(prometheus);
        Nap.until(
                "Prometheus",
                Duration.ofSeconds(20),
                () -> prometheus.ready() ? Optional.of(true) : Optional.empty());
    }

    @AfterAll
    static void stop() throws Exception {
        if (prometheus != null) {
            prometheus.close();
            http.shutdownNow(); // the visitors' sockets are still open
        }
    }

    @Test
    @Order(1)
    void callNobodyWhileNothingIsWrong() throws Exception {
        watching.until(new Watching.Expected("Watchdog", NONE));

        watching.untilOnly(
                Duration.ofSeconds(60),
                Duration.ofSeconds(8),
                alert -> alert.name().equals("Watchdog"));
    }

    @Test
    @Order(2)
    void fireByTheFaultTheyAreForAndEndWithIt() throws Exception {
        var evening = new Evening(http, stage.suite());
        try (var faults = new Faults(http, stage, evening)) {
            watching.begin();
            watching.until(
                    faults::pauseTheRoom, expected("LiveRoomSlow", "application", "chat-service"));
            faults.killNotification();
            faults.makeStripeSlowAndForgetful();
            faults.mistreatDatabases();
            faults.letPeopleIn();
            watching.until(
                    expected("ServiceDown", "application", "notification-service"),
                    expected("CircuitOpen", "service", "notification"),
                    expected("ErrorBudgetBurning", "slo", "api"),
                    expected("ErrorRateHigh", "application", "catalog-service"),
                    expected("ErrorsLogged", "application", "catalog-service"),
                    expected("CacheUseless", "application", "catalog-service"),
                    expected("OutboxStuck", "application", "catalog-service"),
                    expected("DeadLetters", "application", "auction-service"),
                    expected("BidsStalled", "application", "auction-service"),
                    expected("EventsHeardLate", "application", "payment-service"),
                    expected("LatencyHigh", "application", "payment-service"),
                    expected("PaymentsFailing", "what", "charge"),
                    expected("LedgerImbalance", "application", "payment-service"),
                    expected("DeadlineMissed", "what", "orders"),
                    expected("ServiceSaturated", "application", "auth-service"));
            faults.putRight();

            var disk = SmallDisk.full();
            restartNotification(disk);
            watching.begin();
            faults.pauseRedis();
            watching.until(
                    expected("EngineDown", "engine", "redis"),
                    expected("DoorUnguarded", "application", "gateway"));
            if (disk.isPresent()) {
                watching.until(expected("DiskFilling", "application", "notification-service"));
                disk.get().makeRoom();
            }
            faults.wakeRedis();

            assertThat(stage.blytz("dead-letters", "replay").exit()).isZero();
            watching.untilOnly(
                    Duration.ofSeconds(100),
                    Duration.ofSeconds(3),
                    alert ->
                            alert.name().equals("Watchdog")
                                    || Set.of("medium", "slow")
                                            .contains(alert.labels().getOrDefault("pace", "")));
            if (disk.isPresent()) {
                disk.get().close();
            }
        }
        System.out.println(watching.table());
        assertThat(watching.fired())
                .as("without a mount there is no full disk")
                .containsAll(
                        alertsOfTheRules().stream()
                                .filter(name -> !name.equals("DiskFilling"))
                                .toList());
    }

    @Test
    @Order(3)
    void askOnlyForWhatSomebodyExports() {
        assertThat(unknown(prometheus.expressions())).as("rules").isEmpty();
    }

    @Test
    @Order(4)
    void areShownOnDashboardsThatAskOnlyForWhatSomebodyExports() {
        for (var file : OperatorsFiles.in(OperatorsFiles.DASHBOARDS, ".json")) {
            var expressions = new ArrayList<String>();
            collect(JsonMapper.shared().readTree(OperatorsFiles.text(file)), expressions);

            assertThat(expressions).as(file.toString()).isNotEmpty();
            assertThat(unknown(expressions)).as(file.toString()).isEmpty();
        }
    }

    private static void collect(JsonNode node, List<String> expressions) {
        if (node.path("expr").isString()) {
            expressions.add(node.path("expr").asString());
        }
        node.values().forEach(child -> collect(child, expressions));
    }

    /** Selectors that find nothing, and labels that nothing they find has. */
    private static List<String> unknown(List<String> expressions) {
        var unknown = new TreeSet<String>();
        for (var text : expressions) {
            var expression = Expression.of(text);
            var labels = new TreeSet<>(Set.of("le", "slo", "pace"));
            for (var selector : expression.selectors()) {
                var found = prometheus.series(selector);
                if (found.isEmpty()) {
                    unknown.add(selector);
                }
                labels.addAll(
                        found.stream()
                                .flatMap(series -> series.keySet().stream())
                                .collect(Collectors.toSet()));
            }
            expression.groupings().stream()
                    .filter(label -> !labels.contains(label))
                    .forEach(label -> unknown.add(label + " in " + text));
        }
        return List.copyOf(unknown);
    }

    /** Where a megabyte can be mounted it starts with that as its disk. */
    private static void restartNotification(Optional<SmallDisk> disk) throws Exception {
        var part = stage.suite().part("notification");
        var more = new HashMap<String, String>();
        disk.ifPresent(
                small ->
                        more.put(
                                "MANAGEMENT_METRICS_SYSTEM_DISKSPACE_PATHS",
                                small.folder().toString()));
        new Supervisor(stage.suite().home())
                .start(
                        new Part(
                                part.name(),
                                part.kind(),
                                part.ports(),
                                part.address(),
                                part.needs(),
                                part.preparation().map(way -> () -> with(way.launch(), more)),
                                part.ready(),
                                part.afterwards()));
    }

    private static Launch with(Launch launch, Map<String, String> more) {
        var environment = new HashMap<>(launch.environment());
        environment.putAll(more);
        return new Launch(
                launch.wrapper(), launch.command(), environment, launch.folder(), launch.stop());
    }

    private static Set<String> alertsOfTheRules() {
        var names = new TreeSet<String>();
        OperatorsFiles.text(OperatorsFiles.RULES.resolve("alerts.yml"))
                .lines()
                .filter(line -> line.contains("- alert: "))
                .forEach(line -> names.add(line.substring(line.indexOf(':') + 2)));
        return names;
    }

    private static Watching.Expected expected(String alert, String label, String value) {
        return new Watching.Expected(alert, Map.of(label, value));
    }
}
