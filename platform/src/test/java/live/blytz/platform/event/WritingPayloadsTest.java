package live.blytz.platform.event;

import static live.blytz.platform.event.Examples.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import live.blytz.events.position.RiderMoved;
import live.blytz.events.store.StoreChanged;
import org.junit.jupiter.api.Test;

class WritingPayloadsTest {

    private final RiderMoved event = step(UUID.randomUUID(), 3);

    /** Avro's own decoder of single objects is the judge. */
    @Test
    void followsAvrosSingleObjectEncoding() throws Exception {
        assertThat(RiderMoved.getDecoder().decode(Payload.of(event))).isEqualTo(event);
    }

    @Test
    void namesTheSchemaThatWroteIt() {
        assertThat(Payload.fingerprintOf(Payload.of(event)))
                .isEqualTo(Payload.fingerprint(RiderMoved.getClassSchema()))
                .isNotEqualTo(Payload.fingerprint(StoreChanged.getClassSchema()));
    }

    @Test
    void travelsBehindTheHeaderOfTheRegistry() {
        var header = new byte[] {0, 0, 0, 0, 7};
        var wire = Payload.onTheWire(Payload.of(event), header);

        assertThat(wire).startsWith(header);
        assertThat(wire).isEqualTo(Payload.behind(header, event));
        assertThat(Readers.of(RiderMoved.getClassSchema()).read(wire, header.length))
                .isEqualTo(event);
    }

    @Test
    void isNotTakenFromBytesThatAreNone() {
        assertThatThrownBy(() -> Payload.fingerprintOf(new byte[] {1, 2, 3}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
