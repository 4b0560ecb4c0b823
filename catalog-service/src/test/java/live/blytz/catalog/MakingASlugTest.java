package live.blytz.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import live.blytz.platform.id.Ids;
import org.junit.jupiter.api.Test;

class MakingASlugTest {

    @Test
    void keepsLettersAndDigits() {
        assertThat(Slug.of("Mira's Cafés & 2nd Hand!")).isEqualTo("mira-s-cafes-2nd-hand");
    }

    @Test
    void givesANameWithoutLettersOneToo() {
        assertThat(Slug.of("店")).isEqualTo("x");
    }

    @Test
    void fitsTheColumn() {
        assertThat(Slug.of("a".repeat(300), Ids.next())).hasSizeLessThanOrEqualTo(80);
    }

    @Test
    void alwaysMatchesItsOwnPattern() {
        assertThat(Slug.of("--Très   chic--", Ids.next())).matches(Slug.PATTERN);
    }
}
