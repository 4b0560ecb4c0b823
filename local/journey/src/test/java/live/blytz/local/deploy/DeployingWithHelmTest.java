package live.blytz.local.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.Helm;
import java.util.Map;
import java.util.TreeSet;
import live.blytz.local.deploy.Chart.Values;
import live.blytz.local.suite.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeployingWithHelmTest {

    private static final Chart SMALL = Chart.rendered(Values.SMALL);
    private static final Chart PRODUCTION = Chart.rendered(Values.PRODUCTION);

    @Test
    void isWhatHelmCallsAChart() {
        assertThat(new Helm(Chart.FOLDER).lint().call())
                .satisfies(result -> assertThat(result.isFailed()).isFalse());
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void givesEachServiceWhatAClusterAsksOf(Service service) {
        for (var kind :
                new String[] {
                    "Deployment",
                    "Service",
                    "ServiceAccount",
                    "HorizontalPodAutoscaler",
                    "PodDisruptionBudget",
                    "NetworkPolicy"
                }) {
            assertThat(PRODUCTION.find(kind, service.folder())).as(kind).isPresent();
        }
        var deployment = PRODUCTION.the("Deployment", service);
        assertThat(deployment.container()).containsKeys("resources", "lifecycle", "startupProbe");
        assertThat(deployment.text("spec", "template", "spec", "topologySpreadConstraints"))
                .contains("topology.kubernetes.io/zone");
        assertThat(deployment.text("spec", "strategy", "rollingUpdate", "maxUnavailable"))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void runsEachServiceWithoutRightsThatItDoesNotNeed(Service service) {
        var pod = SMALL.the("Deployment", service);

        assertThat(pod.text("spec", "template", "spec", "securityContext"))
                .contains("runAsNonRoot=true", "RuntimeDefault");
        assertThat(pod.text("spec", "template", "spec", "automountServiceAccountToken"))
                .isEqualTo("false");
        assertThat(String.valueOf(pod.container().get("securityContext")))
                .contains("readOnlyRootFilesystem=true", "allowPrivilegeEscalation=false", "[ALL]");
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void asksEachServiceWhereItListens(Service service) {
        var deployment = SMALL.the("Deployment", service);

        assertThat(deployment.environment()).containsEntry("SERVER_PORT", "" + service.port());
        assertThat(String.valueOf(deployment.container().get("ports")))
                .contains("containerPort=" + service.port());
        assertThat(String.valueOf(deployment.container().get("readinessProbe")))
                .contains("/actuator/health/readiness");
        assertThat(String.valueOf(deployment.container().get("livenessProbe")))
                .contains("/actuator/health/liveness");
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void tellsEachServiceWhatComposeTellsIt(Service service) {
        var compose =
                new TreeSet<>(
                        ComposeFile.read().container(service.folder()).environment().keySet());
        var chart = new TreeSet<>(SMALL.the("Deployment", service).environment().keySet());

        assertThat(chart).containsAll(compose);
        chart.removeAll(compose);
        // one names its secrets inside a URL only, the other beside it; brokers may be many, pods
        // come and go
        assertThat(chart)
                .isSubsetOf(
                        "REDIS_PASSWORD",
                        "DATABASE_PASSWORD",
                        "BLYTZ_EVENTS_REPLICATION_FACTOR",
                        "CHAT_DRAIN");
    }

    @Test
    void letsOnlyTheOwnerReachADatabase() {
        for (var service : Service.values()) {
            var database =
                    service.postgresDatabase()
                            .map(name -> "postgres-" + name)
                            .or(() -> service.mongoDatabase().map(name -> "mongo-" + name));
            database.ifPresent(
                    name ->
                            assertThat(
                                            SMALL.find("NetworkPolicy", name)
                                                    .orElseThrow()
                                                    .text("spec", "ingress", 0, "from"))
                                    .isEqualTo(
                                            "[{podSelector={matchLabels={app.kubernetes.io/name="
                                                    + service.folder()
                                                    + ", app.kubernetes.io/part-of=blytz}}}]"));
        }
    }

    @Test
    void letsNobodyInWhoIsNotNamed() {
        var all = SMALL.find("NetworkPolicy", "nothing-unless-named").orElseThrow();

        assertThat(all.text("spec", "policyTypes")).isEqualTo("[Ingress, Egress]");
        assertThat(all.text("spec", "ingress")).isEqualTo("{}");
        for (var service : Service.values()) {
            if (service != Service.GATEWAY) {
                assertThat(SMALL.the("NetworkPolicy", service).text("spec", "ingress", 0, "from"))
                        .contains("app.kubernetes.io/name=gateway")
                        .doesNotContain("-service");
            }
        }
    }

    @Test
    void sendsViewersToTheirSocketsAndAllElseToTheGateway() {
        var paths =
                PRODUCTION
                        .find("Ingress", "blytz")
                        .orElseThrow()
                        .text("spec", "rules", 0, "http", "paths");

        assertThat(paths)
                .matches(".*path=/streams,[^}]*name=chat-service, port=\\{name=sockets}.*")
                .matches(".*path=/,[^}]*name=gateway, port=\\{name=http}.*");
    }

    @Test
    void grantsInKafkaWhatEverybodyElseGrants() {
        assertThat(
                        ComposeFile.mapping(
                                        SMALL.find("ConfigMap", "kafka-access")
                                                .orElseThrow()
                                                .at("data"))
                                .get("acls.csv"))
                .isEqualTo(Checkout.text("ops/kafka/acls.csv"));
    }

    @Test
    void putsNoSecretIntoWhatItRenders() {
        for (var service : Service.values()) {
            SMALL.the("Deployment", service)
                    .environment()
                    .forEach(
                            (name, value) -> {
                                if (name.matches(".*(PASSWORD|SECRET|API_KEY)$")
                                        && !name.equals("LIVEKIT_API_KEY")) {
                                    assertThat(value).startsWith("blytz-" + service.folder() + "/");
                                }
                            });
        }
        assertThat(SMALL.of("Secret")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void namesASecretThatIsMissing(Service service) {
        var path = "services." + service.folder() + ".secret";

        assertThatThrownBy(() -> Chart.rendered(Values.SMALL, Map.of(path, "")))
                .hasMessageContaining(path + " is missing: name the Secret that holds");
    }

    @Test
    void refusesValuesThatMeanNothing() {
        assertThatThrownBy(
                        () ->
                                Chart.rendered(
                                        Values.SMALL, Map.of("services.shop-service.secret", "x")))
                .hasMessageContaining("shop-service");
        assertThatThrownBy(
                        () ->
                                Chart.rendered(
                                        Values.SMALL,
                                        Map.of("services.gateway.replicas.min", "few")))
                .hasMessageContaining("replicas/min");
    }

    @Test
    void saysWhichEngineHasNoPlace() {
        assertThatThrownBy(
                        () ->
                                Chart.rendered(
                                        Values.SMALL, Map.of("engines.redis.bundled", "false")))
                .hasMessageContaining("engines.redis.host is missing");
    }

    @Test
    void outlivesTheLossOfARegion() {
        var two = Chart.rendered(Values.TWO_REGIONS);

        for (var service : Service.values()) {
            assertThat(
                            (Integer)
                                    two.the("HorizontalPodAutoscaler", service)
                                            .at("spec", "minReplicas"))
                    .isGreaterThanOrEqualTo(4);
            assertThat(two.the("Deployment", service).text("spec", "template", "spec"))
                    .contains("topology.kubernetes.io/region");
        }
    }
}
