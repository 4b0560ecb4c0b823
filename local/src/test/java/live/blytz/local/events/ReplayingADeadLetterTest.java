package live.blytz.local.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayingADeadLetterTest {

    @ParameterizedTest
    @CsvSource({"auction.order-service.dlt,auction", "auction.v2.order-service.dlt,auction.v2"})
    void goesBackToItsTopic(String deadLetters, String origin) {
        assertThat(DeadLetterBox.origin(deadLetters)).isEqualTo(origin);
    }

    @Test
    void keepsBytesAndHeadersButNotTheFailure() {
        var record =
                new ConsumerRecord<>(
                        "auction.order-service.dlt",
                        0,
                        7,
                        "key".getBytes(UTF_8),
                        new byte[] {0, 1});
        record.headers().add("ce_id", "42".getBytes(UTF_8));
        record.headers().add("kafka_dlt-exception-message", "boom".getBytes(UTF_8));

        var again = DeadLetterBox.again(record);

        assertThat(again.topic()).isEqualTo("auction");
        assertThat(again.key()).isEqualTo(record.key());
        assertThat(again.value()).isEqualTo(record.value());
        assertThat(again.headers().toArray()).extracting(Header::key).containsExactly("ce_id");
    }
}
