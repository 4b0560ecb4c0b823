package live.blytz.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PreparingTest {

    /** An operator took the wrong version back: the service need not be started again. */
    @Test
    void forgetsThatASchemaWasRefusedWhenItIsTakenAfterAll() {
        var preparations = new Preparations();
        preparations.refused("position-RiderMoved");
        preparations.refused("auction-BidPlaced");

        preparations.accepted("position-RiderMoved");

        assertThat(preparations.refused()).containsExactly("auction-BidPlaced");
    }
}
