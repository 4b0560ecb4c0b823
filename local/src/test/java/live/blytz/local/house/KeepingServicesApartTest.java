package live.blytz.local.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import live.blytz.local.suite.Service;
import org.junit.jupiter.api.Test;

/** Ten services, not one in ten pieces: nobody has another's module, address or database. */
class KeepingServicesApartTest {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern OURS = Pattern.compile("live\\.blytz\\.(\\w+)");
    private static final List<String> SHARED = List.of("platform", "events", "engines");
    private static final Pattern CALLS =
            Pattern.compile(
                    "\\b(RestClient|RestTemplate|WebClient|HttpClient|HttpURLConnection)\\b");

    /** Who is outside the house and may be called: the identity provider, by auth-service; FCM. */
    private static final Map<Service, String> MAY_CALL =
            Map.of(Service.AUTH, "/keycloak/", Service.NOTIFICATION, "/FcmCalls.java");

    private static List<Service> services() {
        return Arrays.stream(Service.values()).filter(s -> s != Service.GATEWAY).toList();
    }

    @Test
    void leavesModulesToTheirOwners() {
        for (var service : Service.values()) {
            var pom = text(PROJECT.resolve(service.folder()).resolve("pom.xml"));
            for (var other : Service.values()) {
                if (other != service) {
                    assertThat(pom)
                            .as(service.folder())
                            .doesNotContain("<artifactId>" + other.folder() + "</artifactId>");
                }
            }
        }
    }

    @Test
    void leavesClassesToTheirOwners() {
        for (var service : Service.values()) {
            var own = service.folder().replace("-service", "");
            for (var source : sources(service)) {
                var used =
                        OURS.matcher(text(source))
                                .results()
                                .map(found -> found.group(1))
                                .filter(name -> !SHARED.contains(name))
                                .distinct();
                assertThat(used).as(source.toString()).containsOnly(own);
            }
        }
    }

    @Test
    void leavesAddressesToTheGateway() {
        for (var service : services()) {
            for (var file : files(service)) {
                for (var other : Service.values()) {
                    if (other != service && other != Service.GATEWAY) {
                        assertThat(text(file))
                                .as(file.toString())
                                .doesNotContain(":" + other.port())
                                .doesNotContain("http://" + other.folder());
                    }
                }
            }
        }
    }

    @Test
    void leavesHttpClientsToTheGateway() {
        var calling = new ArrayList<String>();
        for (var service : services()) {
            sources(service).stream()
                    .filter(source -> CALLS.matcher(text(source)).find())
                    .filter(
                            source ->
                                    Optional.ofNullable(MAY_CALL.get(service))
                                            .map(room -> !source.toString().contains(room))
                                            .orElse(true))
                    .map(Path::toString)
                    .forEach(calling::add);
        }
        assertThat(calling).isEmpty();
    }

    @Test
    void leavesDatabasesToTheirOwners() {
        for (var service : services()) {
            var own = service.postgresDatabase().or(service::mongoDatabase).orElseThrow();
            var settings =
                    text(
                            PROJECT.resolve(service.folder())
                                    .resolve("src/main/resources/application.yaml"));
            var named =
                    Pattern.compile("(?m)^\\s*(?:blytz\\.)?database:\\s*(\\w+)")
                            .matcher(settings)
                            .results()
                            .map(found -> found.group(1))
                            .toList();
            assertThat(named).as(service.folder()).containsExactly(own);
            assertThat(settings).as(service.folder()).doesNotContain("jdbc:postgresql://");
        }
    }

    private static List<Path> sources(Service service) {
        return files(service).stream().filter(f -> f.toString().endsWith(".java")).toList();
    }

    private static List<Path> files(Service service) {
        var main = PROJECT.resolve(service.folder()).resolve("src/main");
        try (Stream<Path> found = Files.walk(main)) {
            var files =
                    found.filter(Files::isRegularFile)
                            .filter(f -> f.toString().matches(".*\\.(java|ya?ml|properties|sql)"))
                            .toList();
            assertThat(files).as(service.folder() + " has sources").isNotEmpty();
            return files;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
