package live.blytz.auth.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StandingTest {

    @ParameterizedTest
    @EnumSource
    void everyOneLeadsSomewhereElse(Standing standing) {
        assertThat(Standing.values())
                .filteredOn(standing::mayBecome)
                .isNotEmpty()
                .doesNotContain(standing);
    }

    @Test
    void onlySomeRolesAreForTheAsking() {
        assertThat(Role.values())
                .filteredOn(Role::isForTheAsking)
                .containsExactly(Role.BUYER, Role.SELLER, Role.VENDOR, Role.RIDER);
    }
}
