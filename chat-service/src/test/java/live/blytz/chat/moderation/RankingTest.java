package live.blytz.chat.moderation;

import static live.blytz.chat.moderation.Rank.ADMIN;
import static live.blytz.chat.moderation.Rank.HOST;
import static live.blytz.chat.moderation.Rank.MODERATOR;
import static live.blytz.chat.moderation.Rank.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class RankingTest {

    @Test
    void goesByTheHighestRole() {
        assertThat(Rank.of(Set.of("buyer", "seller"), false)).isEqualTo(VIEWER);
        assertThat(Rank.of(Set.of("buyer"), true)).isEqualTo(HOST);
        assertThat(Rank.of(Set.of("moderator", "seller"), true)).isEqualTo(MODERATOR);
        assertThat(Rank.of(Set.of("moderator", "admin"), false)).isEqualTo(ADMIN);
    }

    @Test
    void letsNobodyRestrictTheirOwnRankOrAbove() {
        for (var rank : Rank.values()) {
            for (var other : Rank.values()) {
                assertThat(rank.mayRestrict(other))
                        .as("%s over %s", rank, other)
                        .isEqualTo(rank.ordinal() > other.ordinal());
            }
        }
    }

    @Test
    void letsViewersKeepNoOrder() {
        assertThat(VIEWER.keepsOrder()).isFalse();
        assertThat(HOST.keepsOrder()).isTrue();
    }
}
