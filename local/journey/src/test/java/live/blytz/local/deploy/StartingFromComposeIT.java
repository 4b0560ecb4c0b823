package live.blytz.local.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import live.blytz.local.evening.Stage;
import live.blytz.local.suite.Service;
import live.blytz.local.suite.Suite;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each service from its compose environment, beside the running suite. */
class StartingFromComposeIT {

    private static final int AT_ONCE = 3;

    private static Suite suite;
    private static StagedCompose compose;

    @BeforeAll
    static void raise() throws Exception {
        suite = Stage.raise().suite();
        compose = new StagedCompose(suite);
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void tellsAServiceAllThatItIsToldOnOneMachine(Service service) {
        assertThat(suite.environment(service).keySet())
                // on one machine the gateway is told of a registry that it never asks
                .filteredOn(name -> service.usesKafka() || !name.equals("SCHEMA_REGISTRY_URL"))
                // how much is logged is up to whoever follows requests
                .filteredOn(name -> !name.startsWith("LOGGING_LEVEL_"))
                .isSubsetOf(compose.asComposeGivesIt(service).keySet());
    }

    @ParameterizedTest
    @EnumSource(
            value = Service.class,
            names = {"CHAT", "TRACKING", "ANALYTICS"})
    void leadsToADatabaseOfItsOwnInAReplicaSet(Service service) {
        var uri = compose.asComposeGivesIt(service).get("MONGODB_URI");

        var address = new ConnectionString(uri);
        assertThat(address.getHosts()).containsExactly("mongo:27017");
        assertThat(address.getRequiredReplicaSetName()).isEqualTo("rs0");
        assertThat(address.getDatabase()).isEqualTo(service.mongoDatabase().orElseThrow());
        assertThat(address.getCredential())
                .satisfies(
                        login -> {
                            assertThat(login.getUserName()).isEqualTo(address.getDatabase());
                            assertThat(login.getSource()).isEqualTo(address.getDatabase());
                        });
    }

    @Test
    void makesEveryServiceReady() throws Exception {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var trials = Stream.of(Service.values()).map(this::trial).toList();
            for (var outcome : threads.invokeAll(trials)) {
                assertThat(outcome.get()).isTrue();
            }
        }
    }

    private Callable<Boolean> trial(Service service) {
        return () -> {
            var environment = compose.asTheStageNeedsIt(service);
            assertThat(environment.values()).noneMatch(StartingFromComposeIT::namesAContainer);
            return becomesReadyAndEnds(service, environment);
        };
    }

    private static boolean becomesReadyAndEnds(Service service, Map<String, String> environment)
            throws IOException, InterruptedException {
        try (var instance = Instance.start(service, command(service), environment)) {
            instance.awaitReady();
            return instance.endsWhenAsked();
        }
    }

    private static boolean namesAContainer(String value) {
        return value.matches(
                ".*(//|@|^)(kafka|registry|keycloak|postgres|redis|mongo|storage|[a-z]+-service):\\d+.*");
    }

    /** The image's own start command, for the program as it is unpacked here. */
    private static List<String> command(Service service) throws IOException {
        var line =
                Checkout.lines("Dockerfile").stream()
                        .filter(words -> words.startsWith("ENTRYPOINT "))
                        .toList()
                        .getLast();
        var command = new ArrayList<String>();
        ((List<?>) ComposeFile.yaml(line.substring("ENTRYPOINT ".length())))
                .forEach(word -> command.add(word.toString()));
        command.replaceAll(
                word ->
                        switch (word) {
                            case "java" ->
                                    Path.of(System.getProperty("java.home"), "bin/java").toString();
                            case "application.jar" -> program(service).toString();
                            default -> word;
                        });
        return command;
    }

    private static Path program(Service service) {
        try (var files = Files.walk(suite.home().programs().resolve(service.folder()), 2)) {
            return files.filter(file -> file.endsWith(service.folder() + ".jar"))
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
