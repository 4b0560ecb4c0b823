package live.blytz.local.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts that a container runs say the same as {@code ./blytz} does. */
class GrantingFromAScriptIT {

    private static final Path OPS = Path.of("../ops").toAbsolutePath().normalize();

    /** Writes its arguments down instead of asking a broker. */
    private static final String CLERK =
            """
            #!/bin/sh
            printf '%s' "$(basename "$0")" >> "$LEDGER"
            for word in "$@"; do printf ' %s' "$word" >> "$LEDGER"; done
            echo >> "$LEDGER"
            """;

    @TempDir private Path folder = Path.of(".");

    private record Ran(int code, String output) {}

    @Test
    void makesEverybodysAccountAndGrantsEveryLine() throws Exception {
        var ledger = folder.resolve("ledger");
        for (var tool : List.of("kafka-configs.sh", "kafka-acls.sh")) {
            var file = Files.writeString(folder.resolve(tool), CLERK);
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
        var grants = KafkaGrants.in(OPS.getParent());
        var environment = passwords("KAFKA_PASSWORD_", grants.principals());
        environment.put("KAFKA_PASSWORD_OPERATOR", "top");
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "broker:9092");
        environment.put("KAFKA_BIN", folder.toString());
        environment.put("LEDGER", ledger.toString());

        var ran = run(environment, "kafka/grant.sh");

        assertThat(ran.output()).contains("all that acls.csv says is granted");
        var lines = Files.readAllLines(ledger).stream().map(GrantingFromAScriptIT::told).toList();
        assertThat(lines)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(
                                        grants.principals().stream().map(this::account),
                                        grants.all().stream().map(this::grant))
                                .toList());
    }

    @Test
    void saysWhosePasswordIsMissing() throws Exception {
        var ran =
                run(
                        Map.of("KAFKA_BOOTSTRAP_SERVERS", "b:1", "KAFKA_PASSWORD_OPERATOR", "top"),
                        "kafka/grant.sh");

        assertThat(ran.code()).isNotZero();
        assertThat(ran.output()).contains("KAFKA_PASSWORD_ANALYTICS_SERVICE is missing");
    }

    @Test
    void startsRedisWithTheSameUsers() throws Exception {
        var users = RedisUsers.in(OPS.getParent());
        var file = folder.resolve("users.acl");
        var environment = passwords("REDIS_PASSWORD_", users.names());
        environment.put("REDIS_USERS_FILE", file.toString());
        environment.put("REDIS_SERVER", "echo");

        var ran = run(environment, "redis/start.sh", "--port", "1");

        assertThat(ran.output()).contains("--aclfile " + file + " --port 1");
        assertThat(Files.readAllLines(file)).isEqualTo(users.with(name -> "of-" + name));
    }

    @Test
    void startsNoRedisWithoutAPassword() throws Exception {
        var ran = run(Map.of("REDIS_USERS_FILE", folder.resolve("u").toString()), "redis/start.sh");

        assertThat(ran.code()).isNotZero();
        assertThat(ran.output()).contains("REDIS_PASSWORD_AUTH_SERVICE is missing");
    }

    private static Map<String, String> passwords(String prefix, Iterable<String> names) {
        var passwords = new HashMap<String, String>();
        for (var name : names) {
            passwords.put(variable(prefix, name), "of-" + name);
        }
        return passwords;
    }

    private static String variable(String prefix, String name) {
        return prefix + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** Without what leads to the server, which is a new file each time. */
    private static String told(String line) {
        return line.replaceAll("--command-config \\S+ ", "");
    }

    private String account(String principal) {
        return "kafka-configs.sh --bootstrap-server broker:9092 --alter --entity-type users --entity-name %s --add-config SCRAM-SHA-512=[password=of-%s]"
                .formatted(principal, principal);
    }

    private String grant(KafkaGrant grant) {
        var words = new ArrayList<String>();
        words.add("kafka-acls.sh --bootstrap-server broker:9092 --add --force");
        words.add("--allow-principal User:" + grant.principal());
        words.add("--resource-pattern-type " + grant.pattern().name().toLowerCase(Locale.ROOT));
        grant.operations().forEach(each -> words.add("--operation " + each(each.name())));
        grant.names()
                .forEach(
                        name ->
                                words.add(
                                        "--"
                                                + grant.resource().name().toLowerCase(Locale.ROOT)
                                                + " "
                                                + name));
        return String.join(" ", words);
    }

    private static String each(String operation) {
        var text = new StringBuilder();
        for (var word : operation.split("_", -1)) {
            text.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return text.toString();
    }

    private static Ran run(Map<String, String> environment, String script, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("sh", OPS.resolve(script).toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), output);
    }
}
