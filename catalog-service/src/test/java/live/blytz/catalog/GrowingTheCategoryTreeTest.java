package live.blytz.catalog;

import static live.blytz.catalog.Fixtures.category;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import live.blytz.platform.id.Ids;
import org.junit.jupiter.api.Test;

class GrowingTheCategoryTreeTest {

    private static final UUID FASHION = Ids.next();
    private static final UUID SHOES = Ids.next();
    private static final UUID SNEAKERS = Ids.next();
    private static final UUID MUSIC = Ids.next();

    private final Category fashion = category(FASHION, null, "Fashion");
    private final Category shoes = category(SHOES, FASHION, "Shoes");
    private final Category sneakers = category(SNEAKERS, SHOES, "Sneakers");
    private final Category music = category(MUSIC, null, "Music");
    private final CategoryTree tree = new CategoryTree(List.of(sneakers, music, shoes, fashion));

    @Test
    void refusesACategoryBelowItself() {
        assertThat(tree.wouldCircle(FASHION, FASHION)).isTrue();
        assertThat(tree.wouldCircle(FASHION, SNEAKERS)).isTrue();
    }

    @Test
    void letsABranchMoveAnywhereElse() {
        assertThat(tree.wouldCircle(SHOES, MUSIC)).isFalse();
        assertThat(tree.wouldCircle(SHOES, null)).isFalse();
        assertThat(tree.wouldCircle(SNEAKERS, FASHION)).isFalse();
    }

    @Test
    void countsAllBelowToABranch() {
        assertThat(tree.subtree(FASHION)).containsExactlyInAnyOrder(FASHION, SHOES, SNEAKERS);
        assertThat(tree.subtree(MUSIC)).containsExactly(MUSIC);
    }

    @Test
    void hidesWhatStandsBelowAnInactiveOne() {
        shoes.describe("Shoes", "shoes", null, 0, false);

        assertThat(tree.active())
                .extracting(CategoryView::name)
                .containsExactly("Fashion", "Music");
        assertThat(tree.active().getFirst().children()).isEmpty();
        assertThat(tree.whole().getFirst().children().getFirst().children())
                .extracting(CategoryView::name)
                .containsExactly("Sneakers");
    }

    @Test
    void sortsSiblingsByTheirPlaceThenTheirName() {
        music.describe("Music", "music", null, -1, true);

        assertThat(new CategoryTree(List.of(fashion, music)).active())
                .extracting(CategoryView::name)
                .containsExactly("Music", "Fashion");
    }
}
