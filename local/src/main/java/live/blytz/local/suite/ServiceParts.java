package live.blytz.local.suite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import live.blytz.engines.Probe;
import live.blytz.local.Home;
import live.blytz.local.build.Programs;
import live.blytz.local.suite.Part.Kind;

/** The services, each a process of its own. */
final class ServiceParts {

    private final Home home;
    private final Programs programs;
    private final ServiceEnvironment environment;

    ServiceParts(Home home, Programs programs, ServiceEnvironment environment) {
        this.home = home;
        this.programs = programs;
        this.environment = environment;
    }

    List<Part> all() {
        return Arrays.stream(Service.values())
                .filter(service -> service.isIn(home.project()))
                .map(this::part)
                .toList();
    }

    private Part part(Service service) {
        var readiness = "http://127.0.0.1:" + service.port() + "/actuator/health/readiness";
        return new Part(
                service.folder(),
                Kind.SERVICE,
                service.ports(),
                "http://localhost:" + service.port(),
                needs(service),
                Optional.of(() -> programs.launch(service.folder(), environment.of(service))),
                () -> Probe.http(readiness, 300),
                () -> {});
    }

    private static List<String> needs(Service service) {
        var needs = new ArrayList<>(List.of("kafka", "registry", "redis"));
        service.postgresDatabase().ifPresent(_ -> needs.add("postgres"));
        service.mongoDatabase().ifPresent(_ -> needs.add("mongo"));
        if (service == Service.AUTH) {
            needs.add("keycloak");
        }
        if (service == Service.CATALOG) {
            needs.add("s3");
        }
        if (service == Service.NOTIFICATION) {
            needs.add("mail");
        }
        return List.copyOf(needs);
    }
}
