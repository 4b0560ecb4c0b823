package live.blytz.platform.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionSystemException;

class TellingAnEnginesOutageTest {

    private final TransactionSystemException noRollback =
            new TransactionSystemException(
                    "Could not roll back", new SQLException("Connection is closed"));

    @Test
    void seesItBehindARollbackThatFailedToo() {
        noRollback.initApplicationException(
                new IllegalStateException(new SQLException("Broken pipe", "08006")));

        assertThat(EngineOutage.isBehind(noRollback)).isTrue();
    }

    @Test
    void seesNoneBehindABugWhoseRollbackFailed() {
        noRollback.initApplicationException(new IllegalStateException("a bug"));

        assertThat(EngineOutage.isBehind(noRollback)).isFalse();
    }

    @Test
    void seesNoneWhereNothingFailed() {
        assertThat(EngineOutage.isBehind(null)).isFalse();
    }
}
