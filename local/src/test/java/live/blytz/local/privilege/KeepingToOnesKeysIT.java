package live.blytz.local.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import live.blytz.engines.RedisAccounts;
import live.blytz.engines.TestEngines;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On a real Redis, with the file that every deployment uses. */
class KeepingToOnesKeysIT {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    private static int port;

    @BeforeAll
    static void start() throws IOException {
        var users = RedisUsers.in(PROJECT).with(name -> "of-" + name);
        port =
                URI.create(TestEngines.redis(new RedisAccounts("operator", "of-operator", users)))
                        .getPort();
    }

    @ParameterizedTest
    @CsvSource({
        "auth-service,         SET revoked:session:1 1 PX 1000",
        "gateway,              EXISTS revoked:session:1",
        "gateway,              SET rate:user:1 1",
        "catalog-service,      SET product:1 {}",
        "catalog-service,      HINCRBY {views}:counting a 1",
        "catalog-service,      SCAN 0 MATCH product:*",
        "catalog-service,      PUBLISH catalog.product.forgotten a",
        "chat-service,         ZADD viewers:1 1 a",
        "chat-service,         EVAL redis.call('TIME') 0",
        "notification-service, RPUSH notifications:rider:1 a",
        "notification-service, ZADD {notifications:rider:1}:read_at 1 a",
        "tracking-service,     GEOADD riders:where 1 1 a",
        "tracking-service,     SUBSCRIBE tracking:changed",
        "tracking-service,     INFO server",
    })
    void letsAServiceDoItsWork(String service, String command) throws IOException {
        assertThat(asked(service, command)).doesNotStartWith("-");
    }

    @ParameterizedTest
    @CsvSource({
        "gateway,          SET revoked:session:1 1",
        "auth-service,     GET product:1",
        "catalog-service,  DEL revoked:session:1",
        "chat-service,     SET rate:user:1 1",
        "chat-service,     EVAL return(redis.call('DEL','product:1')) 0",
        "chat-service,     EVAL return(1) 1 product:1",
        "chat-service,     SCAN 0",
        "auth-service,     SUBSCRIBE tracking:changed",
        "tracking-service, PUBLISH catalog.product.forgotten a",
        "tracking-service, PSUBSCRIBE *",
    })
    void keepsAServiceFromWhatIsNotItsOwn(String service, String command) throws IOException {
        assertThat(asked(service, command)).containsAnyOf("NOPERM", "can't access");
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
                "DEBUG SLEEP 0",
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
    void refusesWhoeverHasNoNameOrAWrongPassword() throws IOException {
        assertThat(talk("PING")).startsWith("-NOAUTH");
        assertThat(talk("AUTH of-operator")).startsWith("-WRONGPASS");
        assertThat(talk("AUTH gateway guess")).startsWith("-WRONGPASS");
    }

    private static String asked(String user, String command) throws IOException {
        return talk("AUTH %s of-%s\r\n%s".formatted(user, user, command));
    }

    /** The first line of the last answer. */
    private static String talk(String commands) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
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
