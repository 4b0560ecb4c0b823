package live.blytz.local.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import live.blytz.engines.OwnEngine;
import live.blytz.engines.Ports;
import live.blytz.engines.RedisAccounts;
import live.blytz.engines.RedisEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On a real Redis, with the file that every deployment uses. */
class KeepingToOnesKeysIT {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    @TempDir private static Path folder = Path.of(".");

    private static OwnEngine<RedisEngine> redis;

    @BeforeAll
    static void start() throws IOException {
        var users = RedisUsers.in(PROJECT).with(name -> "of-" + name);
        var accounts = new RedisAccounts("operator", "of-operator", users);
        redis =
                OwnEngine.in(
                        folder,
                        (cache, data) -> new RedisEngine(cache, data, Ports.free(), accounts));
    }

    @AfterAll
    static void stop() {
        redis.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "auth-service         | SET revoked:session:1 1 PX 1000",
                "auth-service         | DEL verification:a@b.test:email:123456",
                "gateway              | EXISTS revoked:session:1",
                "gateway              | SET rate:user:1 1",
                "gateway              | EVAL \"redis.call('HSET',KEYS[1],'a','b')\" 1 session:1",
                "catalog-service      | SET product:1 {}",
                "catalog-service      | HINCRBY {views}:counting a 1",
                "catalog-service      | SCAN 0 MATCH product:*",
                "catalog-service      | PUBLISH catalog.product.forgotten a",
                "chat-service         | ZADD viewers:1 1 a",
                "chat-service         | EVAL \"redis.call('TIME')\" 0",
                "notification-service | RPUSH notifications:rider:1 a",
                "notification-service | ZADD {notifications:rider:1}:read_at 1 a",
                "tracking-service     | GEOADD riders:where 1 1 a",
                "tracking-service     | SUBSCRIBE tracking:changed",
                "tracking-service     | INFO server",
            })
    void letsAServiceDoItsWork(String service, String command) throws IOException {
        assertThat(asked(service, command)).doesNotStartWith("-");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gateway          | SET revoked:session:1 1",
                "auth-service     | GET product:1",
                "auth-service     | HGETALL session:1",
                "catalog-service  | DEL revoked:session:1",
                "gateway          | GET verification:a@b.test:email:123456",
                "chat-service     | SET rate:user:1 1",
                "chat-service     | EVAL \"return redis.call('DEL','product:1')\" 0",
                "chat-service     | EVAL \"return 1\" 1 product:1",
                "chat-service     | SCAN 0",
                "auth-service     | SUBSCRIBE tracking:changed",
                "tracking-service | PUBLISH catalog.product.forgotten a",
                "tracking-service | PSUBSCRIBE *",
            })
    void keepsAServiceFromWhatIsNotItsOwn(String service, String command) throws IOException {
        assertThat(asked(service, command))
                .startsWith("-")
                .containsAnyOf("NOPERM", "can't run this command", "can't access");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FLUSHALL",
                "FLUSHDB",
                "KEYS *",
                "CONFIG GET *",
                "ACL LIST",
                "ACL SETUSER gateway +@all",
                "SHUTDOWN NOSAVE",
                "REPLICAOF 127.0.0.1 1",
                "MONITOR",
                "CLIENT KILL TYPE normal",
                "SCRIPT FLUSH",
                "FUNCTION FLUSH",
                "SWAPDB 0 1",
            })
    void keepsEveryServiceFromTheServerItself(String command) throws IOException {
        for (var service : RedisUsers.in(PROJECT).names()) {
            if (!service.equals("operator")) {
                assertThat(asked(service, command)).as(service).startsWith("-NOPERM");
            }
        }
    }

    @Test
    void keepsWhatAScriptWroteOverARestart() throws IOException {
        asked(
                "chat-service",
                "EVAL \"for _, k in ipairs(KEYS) do redis.call('SET',k,1) end\" 2 viewers:8"
                        + " viewers:9");
        asked("operator", "CONFIG SET appendfsync always");
        asked("chat-service", "SET viewers:10 1");

        redis.kill();
        redis.restart();

        assertThat(asked("chat-service", "EXISTS viewers:8 viewers:9 viewers:10")).isEqualTo(":3");
    }

    @Test
    void refusesWhoeverHasNoNameOrAWrongPassword() throws IOException {
        assertThat(talk("PING")).startsWith("-NOAUTH");
        assertThat(talk("AUTH of-operator")).startsWith("-WRONGPASS");
        assertThat(talk("AUTH default of-operator")).startsWith("-WRONGPASS");
        assertThat(talk("AUTH gateway guess")).startsWith("-WRONGPASS");
    }

    private static String asked(String user, String command) throws IOException {
        return talk("AUTH %s of-%s\r\n%s".formatted(user, user, command));
    }

    /** The first line of the last answer. */
    private static String talk(String commands) throws IOException {
        try (var socket = new Socket("127.0.0.1", redis.engine().port())) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write((commands + "\r\n").getBytes(StandardCharsets.UTF_8));
            var answers =
                    new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            var answer = answers.readLine();
            return commands.contains("\r\n") ? answers.readLine() : answer;
        }
    }
}
