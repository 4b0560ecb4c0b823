package live.blytz.local.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import live.blytz.local.suite.Service;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The files under {@code ops/} grant what the services' sources ask for, and nothing besides. */
class NamingEverybodysRightsTest {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern OWNED = Pattern.compile("\\bTopic\\.of\\(\\s*([^,)]+)[,)]");
    private static final Pattern HEARD = Pattern.compile("\\bSubscription\\.to\\(\\s*([^,)]+)[,)]");
    private static final String DEAD = ".dlt";

    /** Read with clients of chat-service's own: rooms keep their own place in the log. */
    private static final Set<String> FORWARDED = Set.of("auction", "stream", "wallet");

    private static final Set<String> FOLLOWED = Set.of("chat", "notification", "room");

    @ParameterizedTest
    @EnumSource
    void letsAServiceWriteWhatItOwnsAndItsOwnDeadLetters(Service service) throws IOException {
        var wanted = new TreeSet<>(owned(service));
        heard(service).forEach(topic -> wanted.add(topic + "." + service.folder() + DEAD));

        for (var operation :
                List.of(AclOperation.CREATE, AclOperation.WRITE, AclOperation.ALTER_CONFIGS)) {
            assertThat(granted(service, ResourceType.TOPIC, operation))
                    .as(operation.toString())
                    .isEqualTo(wanted);
        }
    }

    @ParameterizedTest
    @EnumSource
    void letsAServiceReadWhatItListensToAndItsOwnDeadLetters(Service service) throws IOException {
        var wanted = new TreeSet<>(heard(service));
        heard(service).forEach(topic -> wanted.add(topic + "." + service.folder() + DEAD));
        if (service == Service.CHAT) {
            wanted.addAll(FOLLOWED);
        }

        assertThat(granted(service, ResourceType.TOPIC, AclOperation.READ)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @EnumSource
    void letsAServiceIntoGroupsOfItsOwnNameOnly(Service service) throws IOException {
        assertThat(granted(service, ResourceType.GROUP, AclOperation.READ))
                .isEqualTo(heard(service).isEmpty() ? Set.of() : Set.of(service.folder()));
    }

    @Test
    void grantsNothingElse() throws IOException {
        var all = KafkaGrants.in(PROJECT).all();

        assertThat(all)
                .extracting(KafkaGrant::resource)
                .containsOnly(ResourceType.TOPIC, ResourceType.GROUP);
        assertThat(all)
                .filteredOn(grant -> grant.resource() == ResourceType.TOPIC)
                .extracting(KafkaGrant::pattern)
                .containsOnly(PatternType.LITERAL);
        assertThat(all)
                .flatExtracting(KafkaGrant::operations)
                .containsOnly(
                        AclOperation.CREATE,
                        AclOperation.WRITE,
                        AclOperation.ALTER_CONFIGS,
                        AclOperation.READ);
        assertThat(KafkaGrants.in(PROJECT).principals())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(
                                        Arrays.stream(Service.values())
                                                .filter(Service::usesKafka)
                                                .map(Service::folder),
                                        Stream.of("analytics-team"))
                                .toList());
    }

    @Test
    void givesEachServiceThatKeepsSomethingInRedisAUserOfItsOwn() throws IOException {
        var services =
                Arrays.stream(Service.values()).filter(Service::usesRedis).map(Service::folder);

        assertThat(RedisUsers.in(PROJECT).names())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(services, Stream.of("operator")).toList());
        for (var service : Service.values()) {
            assertThat(service.usesRedis())
                    .as(service.folder())
                    .isEqualTo(
                            text(PROJECT.resolve(service.folder()).resolve("pom.xml"))
                                    .contains("data-redis"));
        }
    }

    private static Set<String> granted(
            Service service, ResourceType resource, AclOperation operation) throws IOException {
        return KafkaGrants.in(PROJECT).all().stream()
                .filter(grant -> grant.principal().equals(service.folder()))
                .filter(grant -> grant.resource() == resource)
                .filter(grant -> grant.operations().contains(operation))
                .flatMap(grant -> grant.names().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> owned(Service service) {
        return named(service, OWNED);
    }

    private static Set<String> heard(Service service) {
        var heard = named(service, HEARD);
        if (service == Service.CHAT) {
            heard.addAll(FORWARDED);
        }
        return heard;
    }

    /** What stands in the brackets: a name, or a constant that holds one. */
    private static Set<String> named(Service service, Pattern pattern) {
        var sources = sources(service);
        return sources.stream()
                .flatMap(source -> pattern.matcher(source).results())
                .map(found -> found.group(1).strip())
                .filter(word -> !word.contains("DEAD_LETTERS"))
                .map(word -> word.startsWith("\"") ? word.replace("\"", "") : value(word, sources))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String value(String constant, List<String> sources) {
        var dot = constant.lastIndexOf('.');
        var owner = dot < 0 ? "" : constant.substring(0, dot);
        var declared = Pattern.compile("String " + constant.substring(dot + 1) + " = \"([^\"]+)\"");
        var values =
                sources.stream()
                        .filter(
                                source ->
                                        dot < 0 ? uses(source, constant) : declares(source, owner))
                        .flatMap(source -> declared.matcher(source).results())
                        .map(found -> found.group(1))
                        .distinct()
                        .toList();
        assertThat(values).as("the value of " + constant).hasSize(1);
        return values.getFirst();
    }

    private static boolean uses(String source, String constant) {
        return Pattern.compile("\\b(Topic\\.of|Subscription\\.to)\\(\\s*" + constant + "\\b")
                .matcher(source)
                .find();
    }

    private static boolean declares(String source, String type) {
        return Pattern.compile("\\b(class|interface) " + type + "\\b").matcher(source).find();
    }

    private static List<String> sources(Service service) {
        try (Stream<Path> files =
                Files.walk(PROJECT.resolve(service.folder()).resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(NamingEverybodysRightsTest::text)
                    .toList();
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
