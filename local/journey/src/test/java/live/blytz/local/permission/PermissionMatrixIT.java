package live.blytz.local.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every operation of the API document, by everybody, on their own things and on others'. */
class PermissionMatrixIT {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private static Company company;
    private static List<Observed> observed;

    @BeforeAll
    static void knockAtEveryDoor() throws Exception {
        var began = System.nanoTime();
        company = Company.onStage();
        observed = company.observe();
        System.out.printf(
                "%d cells of %d rules in %d s%n",
                observed.size(),
                company.rules().size(),
                Duration.ofNanos(System.nanoTime() - began).toSeconds());
    }

    @Test
    void knowsEveryOperationOfTheDocumentAndNoOther() {
        var document = company.document();
        assertThat(document.has("x-unavailable-services")).isFalse();
        var documented =
                document.path("paths").properties().stream()
                        .flatMap(
                                path ->
                                        path.getValue().propertyNames().stream()
                                                .filter(METHODS::contains)
                                                .map(
                                                        method ->
                                                                method.toUpperCase(Locale.ROOT)
                                                                        + " "
                                                                        + path.getKey()))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(company.rules().stream().map(Rule::operation).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(documented);
    }

    @Test
    void isWhatItIsMeantToBe() {
        assertThat(observed).isNotEmpty();
        assertThat(observed.stream().filter(call -> !call.asExpected()).toList()).isEmpty();
    }

    @Test
    void refusesInOneForm() {
        assertThat(observed.stream().filter(call -> !call.isHonest()).toList()).isEmpty();
    }

    @Test
    void isWrittenDownAsItWasSeen() throws IOException {
        var page = Company.DOCS.resolve("permissions.md");
        var seen = MatrixPage.of(company.rules(), observed);
        var known = Files.exists(page) ? Files.readString(page) : "";
        Files.writeString(page, seen);

        assertThat(known).as("docs/permissions.md was stale; it is written anew").isEqualTo(seen);
    }
}
