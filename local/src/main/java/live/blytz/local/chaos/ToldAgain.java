package live.blytz.local.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Events that were told are told again, byte for byte: at once, backwards, or as an hour old. */
final class ToldAgain extends Fault {

    /** All but the rooms' own log, where a record's place is its number. */
    static final List<String> TOPICS =
            List.of(
                    "user",
                    "product",
                    "store",
                    "stream",
                    "auction",
                    "order",
                    "payment",
                    "wallet",
                    "delivery");

    private static final int OF_EACH = 40;

    private enum How {
        DUPLICATED("duplicated events"),
        REORDERED("reordered events"),
        HOUR_LATE("hour-late events");

        private final String words;

        How(String words) {
            this.words = words;
        }
    }

    private final Records records;
    private final How how;
    private int told;

    private ToldAgain(Records records, How how) {
        super(how.words, TOPICS.size() + " topics", NOBODY, Duration.ofSeconds(3));
        this.records = records;
        this.how = how;
    }

    static Fault duplicated(Records records) {
        return new ToldAgain(records, How.DUPLICATED);
    }

    static Fault reordered(Records records) {
        return new ToldAgain(records, How.REORDERED);
    }

    static Fault anHourLate(Records records) {
        return new ToldAgain(records, How.HOUR_LATE);
    }

    @Override
    void inject() throws IOException {
        var heard = new ArrayList<>(records.latest(TOPICS, OF_EACH));
        if (how == How.REORDERED) {
            Collections.reverse(heard);
        }
        records.write(heard.stream().map(this::copy).toList());
        told = heard.size();
    }

    @Override
    void heal() {
        // they have been told: nothing can take that back
    }

    @Override
    String proof() {
        return told == 0 ? "" : told + " records written again";
    }

    private ProducerRecord<byte[], byte[]> copy(ConsumerRecord<byte[], byte[]> record) {
        var time =
                how == How.HOUR_LATE
                        ? record.timestamp() - Duration.ofHours(1).toMillis()
                        : record.timestamp();
        return new ProducerRecord<>(
                record.topic(),
                record.partition(),
                time,
                record.key(),
                record.value(),
                record.headers());
    }
}
