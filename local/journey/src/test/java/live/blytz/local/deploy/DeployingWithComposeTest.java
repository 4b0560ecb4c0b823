package live.blytz.local.deploy;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import live.blytz.local.deploy.ComposeFile.Container;
import live.blytz.local.suite.Service;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DeployingWithComposeTest {

    private static final Set<String> DATABASES = Set.of("postgres", "mongo");
    private static final Set<String> SERVICES =
            Arrays.stream(Service.values()).map(Service::folder).collect(toSet());

    /** Spring Boot reads them without being asked. */
    private static final Set<String> BOOTS_OWN = Set.of("SERVER_ADDRESS");

    /** They look from outside and hold nothing. */
    private static final Set<String> WATCHERS = Set.of("prometheus", "zipkin");

    private final ComposeFile file = ComposeFile.read();

    @Test
    void runsEveryService() {
        assertThat(file.services().map(Container::name))
                .containsExactlyInAnyOrderElementsOf(SERVICES);
        assertThat(file.services()).allMatch(service -> service.builtFor().equals(service.name()));
    }

    @Test
    void letsEachServiceListenWhereTheOthersLookForIt() {
        for (var service : Service.values()) {
            assertThat(file.container(service.folder()).environment())
                    .as(service.folder())
                    .containsEntry("SERVER_PORT", "" + service.port())
                    .containsEntry("SERVER_ADDRESS", "0.0.0.0");
        }
        assertThat(file.container("chat-service").environment())
                .containsEntry("CHAT_WS_PORT", "21116");
    }

    @Test
    void leadsTheGatewayToEveryService() {
        var routes = Pattern.compile("uri: \\$\\{(\\w+):(\\w+)://127.0.0.1:(\\d+)}");
        var gateway = file.container("gateway").environment();

        var asked = routes.matcher(Checkout.text("gateway/src/main/resources/application.yaml"));
        while (asked.find()) {
            var host = asked.group(1).replaceAll("_(SERVICE_URL|SOCKET_URL)", "").toLowerCase();
            assertThat(gateway)
                    .containsEntry(
                            asked.group(1),
                            asked.group(2) + "://" + host + "-service:" + asked.group(3));
        }
    }

    @TestFactory
    Stream<DynamicTest> tellsAServiceOnlyWhatItReads() {
        return Arrays.stream(Service.values())
                .map(
                        service ->
                                DynamicTest.dynamicTest(
                                        service.folder(),
                                        () -> {
                                            var sources = Checkout.sources(service);
                                            assertThat(
                                                            file.container(service.folder())
                                                                    .environment()
                                                                    .keySet())
                                                    .filteredOn(name -> !BOOTS_OWN.contains(name))
                                                    .allMatch(sources::contains);
                                        }));
    }

    @Test
    void givesAServiceNoOthersPassword() {
        var uses = file.services().toList();
        for (var service : uses) {
            var name = service.name().toUpperCase().replace('-', '_');
            assertThat(
                            Variables.in(service.environment().toString()).stream()
                                    .map(Variables.Use::name))
                    .as(service.name())
                    .filteredOn(variable -> variable.matches("(DATABASE|REDIS|KAFKA)_PASSWORD_.*"))
                    .allMatch(variable -> variable.endsWith("_PASSWORD_" + name));
        }
    }

    @Test
    void namesEveryVariableInTheExample() {
        var used = new TreeSet<String>();
        Variables.in(Checkout.text(ComposeFile.NAME)).forEach(use -> used.add(use.name()));
        used.add("COMPOSE_PROFILES");

        assertThat(used).isEqualTo(new TreeSet<>(EnvExample.all().keySet()));
    }

    @Test
    void explainsEveryVariable() {
        var table = Checkout.text("docs/deployment.md");
        assertThat(file.services().flatMap(service -> service.environment().keySet().stream()))
                .allMatch(name -> table.contains("`" + name + "`"));
    }

    @Test
    void bringsNoSecretAlong() {
        var uses = Variables.in(Checkout.text(ComposeFile.NAME));
        for (var heading : EnvExample.SECRETS) {
            var secrets = EnvExample.under(heading);
            assertThat(secrets).isNotEmpty();
            assertThat(secrets.values()).allMatch(String::isEmpty);
            assertThat(uses)
                    .filteredOn(use -> secrets.containsKey(use.name()))
                    .allMatch(Variables.Use::required);
        }
        for (var container : file.containers().values()) {
            container
                    .environment()
                    .forEach(
                            (name, value) -> {
                                if (name.matches(".*(PASSWORD|SECRET|PWD|API_KEY|REPLICA_KEY).*")) {
                                    assertThat(value)
                                            .as(container.name() + " " + name)
                                            .startsWith("${");
                                }
                            });
        }
    }

    @Test
    void saysTheSameInTheExampleAsWithoutIt() {
        var example = EnvExample.all();
        assertThat(Variables.in(Checkout.text(ComposeFile.NAME)))
                .filteredOn(use -> use.fallback() != null)
                .allSatisfy(use -> assertThat(example).containsEntry(use.name(), use.fallback()));
    }

    @Test
    void pinsEveryImage() {
        var images =
                Stream.concat(
                        file.containers().values().stream()
                                .map(container -> container.text("image")),
                        Stream.of("Dockerfile", "ops/keycloak/Dockerfile", "ops/storage/Dockerfile")
                                .flatMap(name -> Checkout.lines(name).stream())
                                .filter(line -> line.startsWith("FROM "))
                                .map(line -> line.split(" ")[1]));

        assertThat(images)
                .allMatch(
                        image -> image.matches(".+:(v?\\d+\\.\\d+.*|\\$\\{BLYTZ_VERSION:-local})"));
    }

    @Test
    void givesNobodyMoreRightsThanTheyNeed() {
        for (var container : file.containers().values()) {
            assertThat(container.settings().keySet())
                    .as(container.name())
                    .doesNotContain("privileged", "cap_add", "devices", "network_mode", "pid");
            assertThat(container.list("cap_drop")).as(container.name()).containsExactly("ALL");
            assertThat(container.list("security_opt"))
                    .as(container.name())
                    .containsExactly("no-new-privileges:true");
            assertThat(container.text("user")).as(container.name()).isNotIn("root", "0");
            assertThat(container.list("volumes"))
                    .noneMatch(volume -> volume.contains("docker.sock"));
        }
        assertThat(file.services()).allMatch(service -> service.text("read_only").equals("true"));
        assertThat(Checkout.lines("Dockerfile")).contains("USER 10001:10001");
    }

    @Test
    void publishesTheDoorsOnly() {
        var published =
                file.containers().values().stream()
                        .filter(container -> container.list("profiles").equals(List.of("core")))
                        .filter(container -> container.has("ports"));
        assertThat(published.map(Container::name))
                .containsExactlyInAnyOrder("gateway", "chat-service", "storage");
        assertThat(file.containers().values())
                .flatExtracting(container -> container.list("ports"))
                .allMatch(port -> port.toString().startsWith("${BLYTZ_BIND:-127.0.0.1}:"));
    }

    @Test
    void letsNoServiceReachAnother() {
        for (var network : file.networks().keySet()) {
            var services = file.membersOf(network);
            services.retainAll(SERVICES);
            services.remove("gateway");
            assertThat(services).as(network).hasSizeLessThan(2);
        }
    }

    @Test
    void letsOnlyItsOwnerReachADatabase() {
        for (var network : file.networks().keySet()) {
            var members = file.membersOf(network);
            if (members.removeAll(DATABASES)) {
                assertThat(members).as(network).hasSize(1).doesNotContain("gateway");
            }
        }
        assertThat(owners("postgres"))
                .isEqualTo(
                        Arrays.stream(Service.values())
                                .filter(service -> service.postgresDatabase().isPresent())
                                .map(Service::folder)
                                .collect(toSet()));
        assertThat(owners("mongo"))
                .isEqualTo(
                        Arrays.stream(Service.values())
                                .filter(service -> service.mongoDatabase().isPresent())
                                .map(Service::folder)
                                .collect(toSet()));
    }

    @Test
    void givesEveryServiceItsBrokerAndItsCache() {
        for (var service : Service.values()) {
            var reached = neighbours(service.folder());
            assertThat(reached.contains("redis"))
                    .as(service.folder())
                    .isEqualTo(service.usesRedis());
            assertThat(reached)
                    .as(service.folder())
                    .contains("keycloak", "kafka")
                    .containsAll(WATCHERS);
        }
    }

    @Test
    void hasNoWayOutButTheNamedOnes() {
        assertThat(file.networks().keySet())
                .filteredOn(network -> !file.isInternal(network))
                .allMatch(
                        network ->
                                network.endsWith("-door")
                                        || Set.of("stripe", "mail", "auth-mail").contains(network));
        assertThat(file.membersOf("stripe")).containsExactly("payment-service");
        assertThat(file.membersOf("mail")).containsExactly("notification-service");
        assertThat(file.membersOf("auth-mail")).containsExactly("auth-service");
    }

    @Test
    void givesEachNetworkAddressesOfItsOwn() {
        assertThat(file.networks().values().stream().map(network -> "" + network.get("ipam")))
                .doesNotHaveDuplicates()
                .allMatch(address -> address.contains("/28"));
    }

    @Test
    void waitsForWhatIsThere() {
        for (var container : file.containers().values()) {
            container
                    .map("depends_on")
                    .forEach(
                            (name, how) -> {
                                var needed = file.container(name);
                                if (how.toString().contains("service_healthy")) {
                                    assertThat(needed.has("healthcheck")).as(name).isTrue();
                                } else {
                                    assertThat(needed.text("restart"))
                                            .as(name)
                                            .startsWith("on-failure");
                                }
                            });
        }
    }

    @Test
    void mountsWhatIsThere() {
        var mounted =
                file.containers().values().stream()
                        .flatMap(container -> container.list("volumes").stream())
                        .filter(volume -> volume.startsWith("./"));
        assertThat(mounted)
                .allMatch(volume -> volume.endsWith(":ro"))
                .allMatch(volume -> Files.exists(Checkout.ROOT.resolve(volume.split(":")[0])));
    }

    @Test
    void asksAServiceWhetherItIsReady() {
        var script = "ops/container/ready";
        assertThat(Files.isExecutable(Checkout.ROOT.resolve(script))).isTrue();
        assertThat(Checkout.text(script))
                .contains("GET /actuator/health/readiness ", "$SERVER_PORT");
        assertThat(Checkout.lines("Dockerfile"))
                .anyMatch(line -> line.startsWith("COPY") && line.endsWith(script + " /app/ready"))
                .anyMatch(
                        line ->
                                line.startsWith("HEALTHCHECK")
                                        && line.endsWith("CMD [\"/app/ready\"]"));
        assertThat(file.services()).noneMatch(service -> service.has("healthcheck"));
    }

    private Set<String> owners(String database) {
        var owners = neighbours(database);
        owners.retainAll(SERVICES);
        return owners;
    }

    private Set<String> neighbours(String name) {
        var all = new TreeSet<String>();
        file.container(name)
                .list("networks")
                .forEach(network -> all.addAll(file.membersOf(network)));
        return all;
    }
}
