package live.blytz.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamingEnginesInTheEnvironmentTest {

    @Test
    void winsOverStartingThem() {
        var engines = given("BLYTZ_TEST_KAFKA", "broker:9092");

        assertThat(engines.kafka()).isEqualTo("broker:9092");
    }

    @Test
    void readsThePostgresSuperuserFromTheUri() {
        var engines = given("BLYTZ_TEST_POSTGRES", "postgresql://root:secret@db:5432");

        assertThat(engines.postgres()).isEqualTo(new PostgresServer("db", 5432, "root", "secret"));
    }

    @Test
    void readsKeysAndBucketFromTheUri() {
        var engines = given("BLYTZ_TEST_S3", "http://key:secret@store:9000/pictures");

        assertThat(engines.s3())
                .isEqualTo(new ObjectStore("http://store:9000", "key", "secret", "pictures"));
    }

    @Test
    void leavesTheRestToTheOthers() {
        var engines = given("BLYTZ_TEST_KAFKA", "  ");

        assertThatThrownBy(engines::kafka).hasMessage("kafka is started");
    }

    private static Engines given(String name, String value) {
        return new GivenEngines(Map.of(name, value), new Others());
    }

    private static final class Others implements Engines {

        @Override
        public String kafka() {
            throw new IllegalStateException("kafka is started");
        }

        @Override
        public String registry() {
            throw new IllegalStateException("registry is started");
        }

        @Override
        public PostgresServer postgres() {
            throw new IllegalStateException("postgres is started");
        }

        @Override
        public String redis() {
            throw new IllegalStateException("redis is started");
        }

        @Override
        public String mongo() {
            throw new IllegalStateException("mongo is started");
        }

        @Override
        public ObjectStore s3() {
            throw new IllegalStateException("s3 is started");
        }

        @Override
        public String keycloak(Path realm) {
            throw new IllegalStateException("keycloak is started");
        }
    }
}
