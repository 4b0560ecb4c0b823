package live.blytz.local.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.junit.jupiter.api.Test;

class MakingAvroPlainTest {

    private static final Schema BID =
            new Schema.Parser()
                    .parse(
                            """
                            {"type": "record", "name": "Bid", "fields": [
                              {"name": "at", "type": {"type": "long", "logicalType": "timestamp-millis"}},
                              {"name": "minor", "type": "long"},
                              {"name": "note", "type": ["null", "string"]},
                              {"name": "tags", "type": {"type": "array", "items": "string"}},
                              {"name": "more", "type": {"type": "map", "values": "int"}},
                              {"name": "hash", "type": "bytes"}]}
                            """);

    @Test
    void showsTimesTextsAndBytesAsPeopleWriteThem() {
        var bid = new GenericData.Record(BID);
        bid.put("at", 1_000L);
        bid.put("minor", 2_500L);
        bid.put("note", null);
        bid.put("tags", List.of("hot"));
        bid.put("more", Map.of("a", 1));
        bid.put("hash", ByteBuffer.wrap(new byte[] {1, 2}));

        assertThat(Plain.of(bid, BID))
                .hasToString(
                        "{at=1970-01-01T00:00:01Z, minor=2500, note=null, tags=[hot], more={a=1}, hash=AQI=}");
    }
}
