package live.blytz.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import java.net.ConnectException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.CannotCreateTransactionException;

class TellingOutagesFromFailuresTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53300", "57P01", "57P03", "58030"})
    void callsALostDatabaseAnOutage(String state) {
        var lost = new SQLException("gone", state);

        assertThat(Outage.isBehind(new RuntimeException("in a handler", lost))).isTrue();
    }

    @Test
    void callsALostEngineAnOutage() {
        assertThat(Outage.isBehind(new MongoTimeoutException("no server"))).isTrue();
        assertThat(Outage.isBehind(new DataAccessResourceFailureException("away"))).isTrue();
        assertThat(Outage.isBehind(new CannotCreateTransactionException("away"))).isTrue();
        assertThat(Outage.isBehind(new RegistryUnavailable("away", null))).isTrue();
        assertThat(Outage.isBehind(new IllegalStateException(new ConnectException()))).isTrue();
        assertThat(Outage.isBehind(new TryLater("not now", null))).isTrue();
    }

    @Test
    void callsAHandlersOwnFailureNone() {
        assertThat(Outage.isBehind(new IllegalStateException("bug"))).isFalse();
        assertThat(Outage.isBehind(new DuplicateKeyException("twice"))).isFalse();
        assertThat(
                        Outage.isBehind(
                                new DataIntegrityViolationException(
                                        "null", new SQLException("null", "23502"))))
                .isFalse();
        assertThat(Outage.isBehind(new PoisonRecord("rubbish"))).isFalse();
    }
}
