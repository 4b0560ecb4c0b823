package live.blytz.catalog;

import static live.blytz.catalog.ProductStatus.ACTIVE;
import static live.blytz.catalog.ProductStatus.CANCELLED;
import static live.blytz.catalog.ProductStatus.DRAFT;
import static live.blytz.catalog.ProductStatus.SOLD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MovingAProductTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void followsTheTableForEveryStatus() {
        var moves =
                Arrays.stream(ProductStatus.values())
                        .collect(
                                Collectors.toMap(
                                        from -> from,
                                        from ->
                                                Arrays.stream(ProductStatus.values())
                                                        .filter(from::mayBecome)
                                                        .collect(Collectors.toSet())));

        assertThat(moves)
                .isEqualTo(
                        Map.of(
                                DRAFT, EnumSet.of(ACTIVE, CANCELLED),
                                ACTIVE, EnumSet.of(SOLD, CANCELLED),
                                SOLD, EnumSet.of(ACTIVE, CANCELLED),
                                CANCELLED, EnumSet.noneOf(ProductStatus.class)));
    }

    @Test
    void isRefusedWhereTheTableHasNoWay() {
        var draft = Fixtures.draft(NOON);

        assertThat(draft.move(SOLD, NOON)).isFalse();
        assertThat(draft.status()).isEqualTo(DRAFT);
    }

    @Test
    void remembersWhenItWasFirstPublished() {
        var product = Fixtures.draft(NOON);

        product.move(ACTIVE, NOON.plusSeconds(1));
        product.move(SOLD, NOON.plusSeconds(2));
        product.move(ACTIVE, NOON.plusSeconds(3));

        assertThat(product.publishedAt()).isEqualTo(NOON.plusSeconds(1));
        assertThat(product.updatedAt()).isEqualTo(NOON.plusSeconds(3));
    }

    @Test
    void showsOnlyActiveAndSoldOnesToStrangers() {
        assertThat(EnumSet.allOf(ProductStatus.class))
                .filteredOn(ProductStatus::isPublic)
                .containsExactly(ACTIVE, SOLD);
    }
}
