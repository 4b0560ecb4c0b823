package live.blytz.local.suite;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import live.blytz.engines.PostgresServer;

/** A database for each owner; nobody enters another's. */
final class Databases {

    private final PostgresServer server;
    private final ServiceEnvironment environment;

    Databases(PostgresServer server, ServiceEnvironment environment) {
        this.server = server;
        this.environment = environment;
    }

    void ensure() {
        var services =
                Arrays.stream(Service.values())
                        .map(Service::postgresDatabase)
                        .flatMap(Optional::stream);
        Stream.concat(services, Stream.of("keycloak"))
                .forEach(name -> server.database(name, environment.passwordOf(name)));
    }
}
