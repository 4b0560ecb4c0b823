package live.blytz.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvolvingSchemasTest {

    private static final Schema FIRST =
            SchemaBuilder.record("Thing").fields().requiredString("name").endRecord();

    private static final Set<Schema.Type> NUMBERS =
            Set.of(Schema.Type.INT, Schema.Type.LONG, Schema.Type.DOUBLE, Schema.Type.FLOAT);

    /** Metres, seconds, and what stands in the plural. */
    private static final Predicate<String> SPEAKS =
            Pattern.compile("_m$|_seconds$|s$|_sold$").asPredicate();

    @TempDir Path folder;

    @Test
    void breaksNoReleasedText() throws IOException {
        var objections = new ArrayList<String>();
        for (var topic : TopicFile.all()) {
            for (var event : topic.events()) {
                objections.addAll(Releases.ofTheHouse().objections(event));
            }
        }
        assertThat(objections).isEmpty();
    }

    @Test
    void dropsNoReleasedEvent() throws IOException {
        var present = new TreeSet<String>();
        for (var topic : TopicFile.all()) {
            topic.events().forEach(event -> present.add(event.getFullName()));
        }
        assertThat(present).containsAll(Releases.ofTheHouse().names());
    }

    /** A change of a released event that its author did not release is a change nobody reads. */
    @Test
    void leavesNoReleasedEventBehindItsText() throws IOException {
        var behind = new ArrayList<String>();
        for (var topic : TopicFile.all()) {
            for (var event : topic.events()) {
                var released = Releases.ofTheHouse().of(event.getFullName());
                if (!released.isEmpty() && !released.getLast().equals(event)) {
                    behind.add(event.getFullName());
                }
            }
        }
        assertThat(behind)
                .describedAs("run mvn -Prelease -pl schemas process-test-classes and read the diff")
                .isEmpty();
    }

    @Test
    void isDescribedInTheDictionary() throws IOException {
        assertThat(Release.DICTIONARY)
                .describedAs("run mvn -Prelease -pl schemas process-test-classes")
                .content()
                .isEqualTo(Dictionary.of(TopicFile.all()));
    }

    @Test
    void isDescribedInTheDocumentOfTopics() throws IOException {
        assertThat(Release.ASYNC_API)
                .describedAs("run mvn -Prelease -pl schemas process-test-classes")
                .content()
                .isEqualTo(AsyncApi.of(TopicFile.all(), Releases.ofTheHouse()));
    }

    /** A count says what it counts, a measure says its unit, in its name or in its comment. */
    @Test
    void saysTheUnitOfEveryNumber() throws IOException {
        var silent = new TreeSet<String>();
        for (var topic : TopicFile.all()) {
            Stream.of(topic.events(), topic.parts())
                    .flatMap(List::stream)
                    .filter(schema -> schema.getType() == Schema.Type.RECORD)
                    .forEach(
                            record ->
                                    record.getFields().stream()
                                            .filter(EvolvingSchemasTest::isNumber)
                                            .filter(field -> field.doc() == null)
                                            .filter(field -> !SPEAKS.test(field.name()))
                                            .forEach(
                                                    field ->
                                                            silent.add(
                                                                    record.getName()
                                                                            + "."
                                                                            + field.name())));
        }
        assertThat(silent).isEmpty();
    }

    private static boolean isNumber(Schema.Field field) {
        var types = field.schema().isUnion() ? field.schema().getTypes() : List.of(field.schema());
        return types.stream()
                .filter(type -> type.getLogicalType() == null)
                .anyMatch(type -> NUMBERS.contains(type.getType()));
    }

    @Test
    void saysWhatEveryEventIs() throws IOException {
        for (var topic : TopicFile.all()) {
            assertThat(topic.events())
                    .isNotEmpty()
                    .allSatisfy(each -> assertThat(each.getDoc()).isNotBlank());
        }
    }

    @Test
    void mayAddAFieldWithADefault() throws IOException {
        var releases = new Releases(folder);
        releases.release(FIRST);

        var second =
                SchemaBuilder.record("Thing")
                        .fields()
                        .requiredString("name")
                        .optionalInt("size")
                        .endRecord();

        assertThat(releases.release(second)).isTrue();
        assertThat(releases.release(second)).isFalse();
        assertThat(releases.of("Thing")).isEqualTo(List.of(FIRST, second));
    }

    @Test
    void mayNotAddAFieldWithoutADefault() throws IOException {
        var releases = new Releases(folder);
        releases.release(FIRST);

        var second =
                SchemaBuilder.record("Thing")
                        .fields()
                        .requiredString("name")
                        .requiredInt("size")
                        .endRecord();

        assertThatThrownBy(() -> releases.release(second))
                .hasMessageContaining("cannot read version 1")
                .hasMessageContaining("size");
    }

    @Test
    void mayNotTakeAwayAFieldThatHasNoDefault() throws IOException {
        var releases = new Releases(folder);
        releases.release(FIRST);

        var second = SchemaBuilder.record("Thing").fields().endRecord();

        assertThat(releases.objections(second))
                .singleElement()
                .asString()
                .contains("cannot be read by version 1");
    }

    /** Compatible with the last version, not with the one before. */
    @Test
    void isComparedWithEveryVersionThereEverWas() throws IOException {
        var releases = new Releases(folder);
        releases.release(
                SchemaBuilder.record("Thing")
                        .fields()
                        .name("size")
                        .type()
                        .intType()
                        .intDefault(0)
                        .endRecord());
        releases.release(SchemaBuilder.record("Thing").fields().endRecord());

        var third =
                SchemaBuilder.record("Thing")
                        .fields()
                        .name("size")
                        .type()
                        .stringType()
                        .stringDefault("")
                        .endRecord();

        assertThat(releases.objections(third))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each).contains("version 1"));
    }
}
