package live.blytz.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SayingMoreTest {

    private final Problem problem = Problem.of(CommonReason.INVALID);

    @ParameterizedTest
    @ValueSource(strings = {"current_status", "lowest_acceptable"})
    void aProblemMayHaveFurtherMembers(String member) {
        assertThat(problem.with(member, "live").extra()).containsEntry(member, "live");
    }

    @ParameterizedTest
    @ValueSource(strings = {"type", "title", "status", "detail", "code", "traceId", "errors"})
    void nobodySaysItsOwnMembersAnew(String member) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> problem.with(member, "live"))
                .withMessageContaining(member);
    }
}
