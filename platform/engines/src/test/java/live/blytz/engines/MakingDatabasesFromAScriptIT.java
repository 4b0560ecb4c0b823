package live.blytz.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a container does with {@code psql}, on a real PostgreSQL. */
class MakingDatabasesFromAScriptIT {

    private static final Path SCRIPT =
            Path.of("../../ops/compose/databases.sh").toAbsolutePath().normalize();

    private static URI server = URI.create("postgresql://nowhere");

    @BeforeAll
    static void start() {
        assumeTrue(Machine.onPath("psql").isPresent(), "psql is not on the PATH");
        server = URI.create(TestEngines.postgres("any").url().substring("jdbc:".length()));
    }

    @Test
    void letsOnlyItsOwnerIntoEach() throws Exception {
        make();
        var again = make();

        assertThat(again).contains("database auction is there", "database payment is there");
        enter("payment", "payment");
        for (var other : new String[] {"payment", "postgres", "template1"}) {
            assertThatThrownBy(() -> enter("auction", other))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied for database");
        }
    }

    @Test
    void letsNobodyMakeMore() throws Exception {
        make();
        try (var connection = DriverManager.getConnection(url("payment"), "payment", "of-payment");
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("create database mine"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("create role friend superuser"))
                    .hasMessageContaining("permission denied");
        }
    }

    private static void enter(String user, String database) throws SQLException {
        DriverManager.getConnection(url(database), user, "of-" + user).close();
    }

    private static String url(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(server.getHost(), server.getPort(), database);
    }

    private static String make() throws IOException, InterruptedException {
        var builder = new ProcessBuilder("bash", SCRIPT.toString()).redirectErrorStream(true);
        builder.environment()
                .putAll(
                        Map.of(
                                "PGHOST",
                                server.getHost(),
                                "PGPORT",
                                Integer.toString(server.getPort()),
                                "PGUSER",
                                "postgres",
                                "PGPASSWORD",
                                TestEngines.PASSWORD,
                                "PASSWORD_auction",
                                "of-auction",
                                "PASSWORD_payment",
                                "of-payment"));
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
