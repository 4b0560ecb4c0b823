package live.blytz.local.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import live.blytz.local.evening.Stage;
import live.blytz.local.permission.Door;
import live.blytz.local.permission.Someone;
import live.blytz.local.suite.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What was said in confidence stands in no log and in no event, however it was refused; and no
 * attack got as far as a bug.
 */
class BetrayingNothingIT {

    private static final String ADDRESS = "an e-mail address";
    private static final Map<String, Pattern> NEVER = new LinkedHashMap<>();

    static {
        NEVER.put("a token", Pattern.compile("eyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}"));
        NEVER.put("a card number", Pattern.compile("\\b4242 ?4242 ?4242 ?4242\\b"));
        NEVER.put(ADDRESS, Pattern.compile("[\\w.+-]+@(?:[\\w-]+\\.)*blytz\\.test"));
        NEVER.put("a key of the processor", Pattern.compile("\\b(?:sk_test|whsec)_\\w{8,}"));
    }

    private static Stage stage;
    private static Door door;
    private static String password;

    @BeforeAll
    static void sayEverything() throws Exception {
        stage = Stage.raise();
        door = new Door(stage.suite().addresses().gateway());
        var person = Someone.join(door, "Secret", "Keeper", "seller");
        password = person.password();
        person.must("/api/v1/payment-methods", Map.of("token", "pm_card_visa"));
        for (var wrong :
                List.of(
                        Map.of("email", person.email(), "password", password + "x"),
                        Map.of("email", person.email(), "pass", password),
                        Map.of("email", List.of(person.email()), "password", password))) {
            door.ask("POST", "/api/v1/auth/login", null, wrong);
        }
        door.ask("POST", "/api/v1/auth/refresh", null, Map.of("refresh_token", person.token()));
        door.ask(
                "POST",
                "/api/v1/auth/register",
                null,
                Map.of("email", person.email(), "password", password));
        person.post("/api/v1/payment-methods", Map.of("token", "4242424242424242"));
        person.post("/api/v1/payment-methods", Map.of("number", "4242 4242 4242 4242"));
        door.ask("GET", "/api/v1/orders", person.token() + "x", null);
        person.get("/api/v1/orders?cursor=" + UUID.randomUUID());
    }

    @AfterAll
    static void leave() {
        door.close();
    }

    @Test
    void writesNoneIntoTheLogs() throws IOException {
        var found = new ArrayList<String>();
        for (var service : Service.values()) {
            for (var log : logs(service)) {
                var text = Files.readString(log, StandardCharsets.UTF_8);
                NEVER.forEach((what, pattern) -> found.addAll(in(log, what, pattern, text)));
                secrets()
                        .forEach(
                                (what, secret) -> {
                                    if (text.contains(secret)) {
                                        found.add(log.getFileName() + ": " + what);
                                    }
                                });
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void neverLosesItsHead() throws IOException {
        var found = new ArrayList<String>();
        for (var service : Service.values()) {
            for (var log : logs(service)) {
                found.addAll(
                        in(
                                log,
                                "an unexpected end",
                                Pattern.compile(
                                        "(?m)^.*(?: ERROR .*: unexpected|a bug, or an outage nobody"
                                                + " thought of).*$"),
                                Files.readString(log, StandardCharsets.UTF_8)));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void tellsNoneToTheOthers() throws Exception {
        var told = stage.hear("events", "-o", "json", "-n", "100000");
        assertThat(told.exit()).isZero();
        assertThat(told.said()).doesNotContain(password).contains("UserRegistered");
        for (var line : told.said().lines().toList()) {
            NEVER.forEach(
                    (what, pattern) -> {
                        // who writes the mails must know where to
                        var known = what.equals(ADDRESS) && line.contains("\"topic\":\"user\"");
                        assertThat(known || !pattern.matcher(line).find())
                                .as("%s in %s", what, line)
                                .isTrue();
                    });
        }
    }

    private static List<String> in(Path log, String what, Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(hit -> hit.group().substring(0, Math.min(200, hit.group().length())))
                .distinct()
                .limit(3)
                .map(hit -> "%s: %s: %s".formatted(log.getFileName(), what, hit))
                .toList();
    }

    /** This run's, and the one before. */
    private static List<Path> logs(Service service) {
        var log = stage.suite().home().log(service.folder());
        return Stream.of(log, log.resolveSibling(log.getFileName() + ".1"))
                .filter(Files::exists)
                .toList();
    }

    private static Path secretsFile() {
        return stage.suite().home().programs().resolveSibling("secrets.properties");
    }

    /** Every secret of the suite, and a password. */
    private static Map<String, String> secrets() throws IOException {
        var known = new Properties();
        try (var file = Files.newBufferedReader(secretsFile())) {
            known.load(file);
        }
        var secrets = new LinkedHashMap<String, String>();
        known.forEach((name, value) -> secrets.put(name.toString(), value.toString()));
        secrets.values().removeIf(value -> value.length() < 12);
        secrets.put("a password", password);
        return secrets;
    }
}
