package live.blytz.local.chaos;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import live.blytz.platform.event.DeadLetters;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Records that nobody can take. They carry a header, so that an audit knows their letters. */
final class Poison extends Fault {

    /** In the record, and so in the dead letter that comes of it. */
    static final String HEADER = "chaos_poison";

    private static final String TOPIC = "auction";
    private static final String TYPE = "BidPlaced";
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** What is wrong with it. */
    enum Kind {
        BAD_AVRO("bad Avro"),
        UNKNOWN_SCHEMA("unknown schema id"),
        NULL_KEY("null key"),
        WRONG_TOPIC("wrong topic");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    private final Map<String, Object> connection;
    private final Records records;
    private final Kind kind;
    private final String id = UUID.randomUUID().toString();
    private final List<String> objections = new ArrayList<>();
    private Set<String> boxes = Set.of();
    private String proof = "";

    Poison(Map<String, Object> connection, Kind kind) {
        super("poison: " + kind.words, "topic " + TOPIC, NOBODY, Duration.ofSeconds(1));
        this.connection = connection;
        this.records = new Records(connection);
        this.kind = kind;
    }

    @Override
    void inject() throws IOException {
        var model = model();
        var headers = new RecordHeaders(model.headers().toArray());
        headers.remove("ce_id").add("ce_id", id.getBytes(StandardCharsets.UTF_8));
        headers.add(HEADER, new byte[] {1});
        records.write(
                List.of(
                        new ProducerRecord<>(
                                TOPIC,
                                kind == Kind.WRONG_TOPIC ? 0 : model.partition(),
                                kind == Kind.NULL_KEY ? null : model.key(),
                                value(model.value()),
                                headers)));
        look();
    }

    /** One letter for each service that wanted a record of this type; nobody wants a stranger. */
    private void look() throws IOException {
        var box = new DeadLetters(connection);
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var letters = letters(box);
        var before = -1;
        while (System.nanoTime() < deadline && (letters.isEmpty() || letters.size() > before)) {
            if (kind == Kind.WRONG_TOPIC && before >= 0) {
                break;
            }
            before = letters.size();
            Hands.pause(2_000);
            letters = letters(box);
        }
        if (letters.isEmpty() && kind != Kind.WRONG_TOPIC) {
            objections.add(name() + ": no service made a dead letter of it");
        }
        letters.values().stream()
                .filter(count -> count != 1)
                .forEach(count -> objections.add(name() + ": " + count + " letters in one box"));
        boxes = Set.copyOf(letters.keySet());
        proof =
                letters.isEmpty()
                        ? "1 record written, skipped by all"
                        : "1 record written, a dead letter in " + letters.size() + " boxes";
    }

    private Map<String, Long> letters(DeadLetters box) {
        var found = new LinkedHashMap<String, Long>();
        for (var topic : box.topics()) {
            if (topic.startsWith(TOPIC + ".")) {
                var count =
                        box.list(topic).stream().filter(letter -> id.equals(letter.id())).count();
                if (count > 0) {
                    found.put(topic, count);
                }
            }
        }
        return found;
    }

    /** What an operator does with a letter that is of no use. */
    @Override
    void heal() {
        var box = new DeadLetters(connection);
        boxes.forEach(topic -> box.drop(topic, letter -> id.equals(letter.id())));
    }

    @Override
    String proof() {
        return proof;
    }

    @Override
    List<String> objections() {
        return List.copyOf(objections);
    }

    /** A bid that was placed, or for the wrong topic a payment. */
    private ConsumerRecord<byte[], byte[]> model() {
        var topic = kind == Kind.WRONG_TOPIC ? "payment" : TOPIC;
        var type = kind == Kind.WRONG_TOPIC ? "" : TYPE;
        return records.latest(List.of(topic), 200).reversed().stream()
                .filter(record -> typeOf(record).endsWith(type) && record.value() != null)
                .filter(record -> record.headers().lastHeader(HEADER) == null)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing to poison in " + topic));
    }

    private byte[] value(byte[] good) {
        return switch (kind) {
            case BAD_AVRO ->
                    ByteBuffer.allocate(12)
                            .put(good, 0, 5)
                            .put(new byte[] {-1, -1, -1, -1, -1, -1, -1})
                            .array();
            case UNKNOWN_SCHEMA -> {
                var strange = good.clone();
                ByteBuffer.wrap(strange).putInt(1, 1_999_999_999);
                yield strange;
            }
            case NULL_KEY, WRONG_TOPIC -> good;
        };
    }

    private static String typeOf(ConsumerRecord<byte[], byte[]> record) {
        var header = record.headers().lastHeader("ce_type");
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
