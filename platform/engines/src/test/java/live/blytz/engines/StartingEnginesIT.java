package live.blytz.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class StartingEnginesIT {

    @Test
    void givesAKafkaThatMakesTopics() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", TestEngines.kafka()))) {
            admin.createTopics(List.of(new NewTopic("auction", 3, (short) 1))).all().get();

            assertThat(admin.listTopics().names().get()).contains("auction");
        }
    }

    @Test
    void givesARegistryThatSpeaksConfluent() throws Exception {
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        TestEngines.registry()
                                                + "/subjects/auction-value/versions"))
                        .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        """
                                        {"schema": "\\"string\\""}
                                        """))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, BodyHandlers.ofString()).body()).startsWith("{\"id\":");
        }
    }

    @Test
    void givesEachAskerADatabaseThatOthersCannotEnter() throws Exception {
        var ours = TestEngines.postgres("auction");
        var theirs = TestEngines.postgres("auction");

        try (var connection =
                        DriverManager.getConnection(ours.url(), ours.user(), ours.password());
                var statement = connection.createStatement()) {
            statement.execute("create extension btree_gist");
            statement.execute("create table bid (id uuid primary key default uuidv7())");
            try (var rows = statement.executeQuery("show fsync")) {
                rows.next();
                assertThat(rows.getString(1)).isEqualTo("on");
            }
        }
        assertThatThrownBy(
                        () ->
                                DriverManager.getConnection(
                                        theirs.url(), ours.user(), ours.password()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void givesARedisBehindAPassword() {
        var uri = URI.create(TestEngines.redis());

        assertThat(Probe.redis(uri.getPort(), "default", TestEngines.PASSWORD)).isTrue();
        assertThat(Probe.redis(uri.getPort(), "default", "wrong")).isFalse();
    }

    @Test
    void givesAMongoThatTheRealDriverUnderstands() {
        var uri = TestEngines.mongo("chat");
        try (var client = MongoClients.create(uri)) {
            var comments =
                    client.getDatabase(URI.create(uri).getPath().substring(1))
                            .getCollection("comment");
            comments.insertOne(new Document("_id", 1).append("text", "hello"));

            assertThat(comments.countDocuments()).isEqualTo(1);
        }
    }

    @Test
    void givesAnObjectStore() {
        assertThat(Probe.http(TestEngines.s3().endpoint() + "/blytz", 500)).isTrue();
    }

    @Test
    void handsOverThePropertiesAServiceReads() {
        var properties = TestEngines.properties(Need.POSTGRES, Need.REDIS);

        assertThat(properties)
                .containsOnlyKeys(
                        "DATABASE_URL", "DATABASE_USER", "DATABASE_PASSWORD", "REDIS_URL");
    }
}
