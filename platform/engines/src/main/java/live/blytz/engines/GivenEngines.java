package live.blytz.engines;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Servers named in the environment come first: {@code BLYTZ_TEST_KAFKA=host:port}, {@code
 * BLYTZ_TEST_REGISTRY=http://…}, {@code BLYTZ_TEST_POSTGRES=postgresql://user:password@host:port},
 * {@code BLYTZ_TEST_REDIS=redis://…}, {@code BLYTZ_TEST_MONGO=mongodb://host:port}, {@code
 * BLYTZ_TEST_S3=http://key:secret@host:port/bucket}, {@code BLYTZ_TEST_KEYCLOAK=http://…}.
 */
final class GivenEngines implements Engines {

    private final Map<String, String> environment;
    private final Engines others;

    GivenEngines(Map<String, String> environment, Engines others) {
        this.environment = environment;
        this.others = others;
    }

    @Override
    public String kafka() {
        return given("KAFKA").orElseGet(others::kafka);
    }

    @Override
    public String registry() {
        return given("REGISTRY").orElseGet(others::registry);
    }

    @Override
    public PostgresServer postgres() {
        return given("POSTGRES")
                .map(URI::create)
                .map(
                        uri ->
                                new PostgresServer(
                                        uri.getHost(), uri.getPort(), user(uri)[0], user(uri)[1]))
                .orElseGet(others::postgres);
    }

    @Override
    public String redis() {
        return given("REDIS").orElseGet(others::redis);
    }

    @Override
    public String mongo() {
        return given("MONGO")
                .map(uri -> uri.endsWith("/") ? uri : uri + "/")
                .orElseGet(others::mongo);
    }

    @Override
    public ObjectStore s3() {
        return given("S3")
                .map(URI::create)
                .map(
                        uri ->
                                new ObjectStore(
                                        uri.getScheme()
                                                + "://"
                                                + uri.getHost()
                                                + ":"
                                                + uri.getPort(),
                                        user(uri)[0],
                                        user(uri)[1],
                                        uri.getPath().substring(1)))
                .orElseGet(others::s3);
    }

    @Override
    public String keycloak(Path realm) {
        return given("KEYCLOAK").orElseGet(() -> others.keycloak(realm));
    }

    private Optional<String> given(String engine) {
        return Optional.ofNullable(environment.get("BLYTZ_TEST_" + engine))
                .filter(value -> !value.isBlank());
    }

    private static String[] user(URI uri) {
        return uri.getUserInfo().split(":", 2);
    }
}
