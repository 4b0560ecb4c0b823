package live.blytz.platform.event;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static live.blytz.engines.Need.KAFKA;
import static live.blytz.engines.Need.MONGO;
import static live.blytz.engines.Need.REGISTRY;
import static live.blytz.platform.event.Examples.numbers;
import static live.blytz.platform.event.Examples.step;
import static live.blytz.platform.event.Examples.unique;
import static live.blytz.platform.event.Examples.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import live.blytz.engines.TestEngines;
import live.blytz.events.position.RiderMoved;
import live.blytz.platform.id.Ids;
import live.blytz.platform.test.EventProbe;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.MongoDatabaseFactory;

class TellingFromDocumentsIT {

    private static final String TOPIC = unique("position");
    private static final List<RiderMoved> HEARD = new CopyOnWriteArrayList<>();
    private static Map<String, String> engines;
    private static SmallService service;

    private final String rider = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        engines = TestEngines.properties(MONGO, KAFKA, REGISTRY);
        service = start("riding-on-documents");
    }

    private static SmallService start(String name) {
        return SmallService.onMongo(
                name,
                engines,
                Topic.of(TOPIC, RiderMoved.class),
                DocumentOutbox.Collections.of("riders"),
                Subscription.to(TOPIC).on(RiderMoved.class, (event, _) -> HEARD.add(event)));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static MongoCollection<Document> riders(SmallService of) {
        return of.bean(MongoDatabaseFactory.class).getMongoDatabase().getCollection("riders");
    }

    /** One atomic update: the rider's place, and the word of it. */
    private void move(SmallService by, int number) {
        var outbox = by.bean(DocumentOutbox.class);
        var row = outbox.row(TOPIC, rider, step(UUID.fromString(rider), number));
        riders(by)
                .updateOne(
                        eq("_id", rider),
                        combine(set("lat", number), push(DocumentOutbox.FIELD, row)),
                        new com.mongodb.client.model.UpdateOptions().upsert(true));
    }

    private boolean mine(RiderMoved event) {
        return event.getRiderId().toString().equals(rider);
    }

    private boolean nothingWaits() {
        var document = riders(service).find(eq("_id", rider)).first();
        return document != null && document.getList("outbox", Document.class).isEmpty();
    }

    @Test
    void reachesKafkaInTheOrderOfTheDocument() {
        for (var n = 1; n <= 100; n++) {
            move(service, n);
            service.bean(DocumentOutbox.class).wake("riders", rider);
        }

        try (var probe = EventProbe.on(TOPIC)) {
            var told = probe.awaitTold(RiderMoved.class, this::mine, 100);
            assertThat(numbers(told))
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 100).boxed().toList());
        }
        until("the rows are pulled", this::nothingWaits);
    }

    @Test
    void findsWhatNobodyWokeItFor() {
        move(service, 1);

        try (var probe = EventProbe.on(TOPIC)) {
            probe.await(RiderMoved.class, this::mine);
        }
        until("the row is pulled", this::nothingWaits);
    }

    @Test
    void sendsAWholeCollectionWhenAskedTo() {
        move(service, 1);
        move(service, 2);
        service.bean(DocumentOutbox.class).wake("riders");

        try (var probe = EventProbe.on(TOPIC)) {
            assertThat(numbers(probe.awaitTold(RiderMoved.class, this::mine, 2)))
                    .containsExactly(1, 2);
        }
    }

    @Test
    void keepsTheOrderOfFirstCopiesWithTwoInstances() {
        try (var second = start("riding-on-documents");
                var probe = EventProbe.on(TOPIC)) {
            for (var n = 1; n <= 200; n++) {
                var writer = n % 2 == 0 ? service : second;
                move(writer, n);
                writer.bean(DocumentOutbox.class).wake("riders", rider);
            }
            until("the rows are pulled", this::nothingWaits);
            var told = probe.awaitTold(RiderMoved.class, this::mine, 200);

            assertThat(numbers(told).stream().distinct().toList())
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 200).boxed().toList());
        }
    }

    @Test
    void hearsADuplicateOnce() {
        try (var probe = EventProbe.on(TOPIC)) {
            var id = Ids.next();
            var event = step(UUID.fromString(rider), 1);
            probe.tell(id, TOPIC, rider, event);
            probe.tell(id, TOPIC, rider, event);
            probe.tell(TOPIC, rider, step(UUID.fromString(rider), 2));

            until("both are heard", () -> HEARD.stream().filter(this::mine).count() >= 2);
            assertThat(HEARD.stream().filter(this::mine).map(Examples::number))
                    .containsExactly(1, 2);
        }
    }
}
