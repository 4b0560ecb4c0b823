package live.blytz.local.privilege;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import live.blytz.local.evening.Stage;
import live.blytz.local.suite.Service;
import live.blytz.local.suite.Suite;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the services of the running suite log in with opens their own doors and no others. */
class KeepingToOnesOwnIT {

    private static final String LISTENING = "0A";
    private static final Set<String> LOOPBACK =
            Set.of(
                    "0100007F",
                    "0000000000000000FFFF00000100007F",
                    "00000000000000000000000001000000");

    private static Suite suite = Suite.here();

    @BeforeAll
    static void raise() throws Exception {
        suite = Stage.raise().suite();
    }

    @Test
    void refusesPaymentTheTopicOfAuctions() {
        try (var producer =
                new KafkaProducer<>(
                        suite.addresses().kafkaAs(Service.PAYMENT.folder()).client(),
                        new StringSerializer(),
                        new StringSerializer())) {
            assertThatThrownBy(
                            () -> producer.send(new ProducerRecord<>("auction", "1", "won")).get())
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void refusesAuctionTheDatabaseOfPayment() {
        var own = suite.database(Service.AUCTION);

        assertThatThrownBy(
                        () ->
                                DriverManager.getConnection(
                                        suite.database(Service.PAYMENT).url(),
                                        own.user(),
                                        own.password()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"AUCTION", "ORDER", "PAYMENT", "ANALYTICS"})
    void refusesEveryServiceToEmptyRedis(Service service) throws IOException {
        assertThat(redis(service.folder(), "FLUSHALL")).startsWith("-NOPERM");
        assertThat(redis(service.folder(), "GET letters:to-somebody-else")).startsWith("-NOPERM");
    }

    @Test
    void listensOnTheLoopbackAlone() throws IOException {
        var tables = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
        assumeTrue(tables.stream().allMatch(Files::exists), "no /proc to look into");
        var ports =
                suite.parts().stream()
                        .filter(part -> part.preparation().isPresent())
                        .flatMap(part -> part.ports().stream())
                        .collect(Collectors.toSet());
        var addresses = new ArrayList<String>();
        for (var table : tables) {
            Files.readAllLines(table).stream()
                    .skip(1)
                    .map(line -> line.strip().split("\\s+"))
                    .filter(cells -> cells[3].equals(LISTENING))
                    .map(cells -> cells[1].split(":"))
                    .filter(ours -> ports.contains(Integer.parseInt(ours[1], 16)))
                    .forEach(ours -> addresses.add(ours[0]));
        }

        assertThat(addresses).hasSameSizeAs(ports).isSubsetOf(LOOPBACK);
    }

    /** Refusals of this very test aside. */
    @Test
    void refusedNobodyWhatTheyNeed() throws IOException {
        var refused =
                Files.readAllLines(suite.home().log("kafka")).stream()
                        .filter(line -> line.contains("is Denied"))
                        .filter(line -> !isOurs(line))
                        .toList();

        assertThat(refused).isEmpty();
    }

    private static boolean isOurs(String line) {
        return line.contains("User:payment-service ") && line.contains(":auction ");
    }

    private static String redis(String user, String command) throws IOException {
        var url = URI.create(suite.addresses().redisAs(user));
        var login = url.getUserInfo().split(":");
        try (var socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(5000);
            var words = "AUTH %s %s\r\n%s\r\nQUIT\r\n".formatted(login[0], login[1], command);
            socket.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
            var said = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(said).as("the login of " + user).startsWith("+OK\r\n");
            return said.substring("+OK\r\n".length());
        }
    }
}
