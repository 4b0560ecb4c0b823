package live.blytz.platform.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MakingIdsTest {

    @Test
    void risesWithoutRepeating() {
        var ids = Stream.generate(Ids::next).limit(20_000).map(UUID::toString).toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void isOfVersionSevenAndTheStandardVariant() {
        assertThat(Ids.next()).matches(id -> id.version() == 7 && id.variant() == 2);
    }

    @Test
    void givesTheSameIdForTheSameWords() {
        assertThat(Ids.named("order", "1")).isEqualTo(Ids.named("order", "1"));
        assertThat(Ids.named("order", "1")).isNotEqualTo(Ids.named("order1"));
    }
}
