package live.blytz.catalog;

import static live.blytz.catalog.Verification.PENDING;
import static live.blytz.catalog.Verification.REJECTED;
import static live.blytz.catalog.Verification.UNVERIFIED;
import static live.blytz.catalog.Verification.VERIFIED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Collectors;
import live.blytz.platform.id.Ids;
import org.junit.jupiter.api.Test;

class VerifyingAStoreTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void followsTheTableForEveryState() {
        var moves =
                Arrays.stream(Verification.values())
                        .collect(
                                Collectors.toMap(
                                        from -> from,
                                        from ->
                                                Arrays.stream(Verification.values())
                                                        .filter(from::mayBecome)
                                                        .collect(Collectors.toSet())));

        assertThat(moves)
                .isEqualTo(
                        Map.of(
                                UNVERIFIED, EnumSet.of(PENDING),
                                PENDING, EnumSet.of(VERIFIED, REJECTED),
                                VERIFIED, EnumSet.of(REJECTED),
                                REJECTED, EnumSet.of(PENDING)));
    }

    @Test
    void beginsWithTheOwnersQuestion() {
        var store = new Store(Ids.next(), Ids.next(), "Mira's", "mira-s", NOON);

        assertThat(store.verify(VERIFIED, NOON)).isFalse();
        assertThat(store.verify(PENDING, NOON)).isTrue();
        assertThat(store.verify(VERIFIED, NOON)).isTrue();
        assertThat(store.verification()).isEqualTo(VERIFIED);
    }
}
