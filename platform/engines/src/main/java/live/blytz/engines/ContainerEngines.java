package live.blytz.engines;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.MountableFile;

/** The official images, where a Docker engine answers. */
final class ContainerEngines implements Engines {

    /** Asks Docker only where one could be: the question itself takes seconds. */
    static boolean available() {
        var named = System.getenv("DOCKER_HOST") != null;
        return (named || Files.exists(Path.of("/var/run/docker.sock")))
                && DockerClientFactory.instance().isDockerAvailable();
    }

    @Override
    public String kafka() {
        var kafka =
                new KafkaContainer("apache/kafka:4.2.1")
                        .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        kafka.start();
        return kafka.getBootstrapServers();
    }

    @Override
    public String registry() {
        return http(
                        new GenericContainer<>("apicurio/apicurio-registry:3.3.3")
                                .withExposedPorts(8080)
                                .waitingFor(Wait.forHttp("/apis/ccompat/v7/subjects")),
                        8080)
                + "/apis/ccompat/v7";
    }

    @Override
    public PostgresServer postgres() {
        var postgres =
                new PostgreSQLContainer("postgres:18")
                        .withUsername("postgres")
                        .withPassword(TestEngines.PASSWORD);
        postgres.start();
        return new PostgresServer(
                postgres.getHost(), postgres.getMappedPort(5432), "postgres", TestEngines.PASSWORD);
    }

    @Override
    public String redis() {
        var redis =
                new GenericContainer<>("redis:7")
                        .withCommand("redis-server", "--requirepass", TestEngines.PASSWORD)
                        .withExposedPorts(6379);
        redis.start();
        return "redis://:%s@%s:%d"
                .formatted(TestEngines.PASSWORD, redis.getHost(), redis.getMappedPort(6379));
    }

    @Override
    public String mongo() {
        var mongo = new GenericContainer<>("mongo:8").withExposedPorts(27017);
        mongo.start();
        return "mongodb://%s:%d/".formatted(mongo.getHost(), mongo.getMappedPort(27017));
    }

    @Override
    public ObjectStore s3() {
        var endpoint =
                http(
                        new GenericContainer<>("minio/minio:latest")
                                .withEnv("MINIO_ROOT_USER", "blytz")
                                .withEnv("MINIO_ROOT_PASSWORD", TestEngines.PASSWORD)
                                .withCreateContainerCmdModifier(
                                        command -> command.withEntrypoint("sh"))
                                .withCommand("-c", "mkdir -p /data/blytz && minio server /data")
                                .withExposedPorts(9000)
                                .waitingFor(Wait.forHttp("/minio/health/ready").forPort(9000)),
                        9000);
        return new ObjectStore(endpoint, "blytz", TestEngines.PASSWORD, "blytz");
    }

    @Override
    public String keycloak(Path realm) {
        return http(
                new GenericContainer<>("quay.io/keycloak/keycloak:26.7.3")
                        .withEnv(
                                Map.of(
                                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                                        "admin",
                                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                                        TestEngines.PASSWORD,
                                        "KC_HEALTH_ENABLED",
                                        "true",
                                        "KEYCLOAK_CLIENT_SECRET",
                                        TestEngines.PASSWORD))
                        .withCopyFileToContainer(
                                MountableFile.forHostPath(realm),
                                "/opt/keycloak/data/import/" + realm.getFileName())
                        .withCommand("start-dev", "--import-realm")
                        .withExposedPorts(8080, 9000)
                        .waitingFor(Wait.forHttp("/health/ready").forPort(9000)),
                8080);
    }

    private static String http(GenericContainer<?> container, int port) {
        container.start();
        return "http://" + container.getHost() + ":" + container.getMappedPort(port);
    }
}
