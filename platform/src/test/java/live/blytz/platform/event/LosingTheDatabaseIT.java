package live.blytz.platform.event;

import static live.blytz.engines.Need.KAFKA;
import static live.blytz.engines.Need.REGISTRY;
import static live.blytz.platform.event.Examples.number;
import static live.blytz.platform.event.Examples.numbers;
import static live.blytz.platform.event.Examples.unique;
import static live.blytz.platform.event.Examples.until;
import static live.blytz.platform.event.Examples.upTo;
import static live.blytz.platform.event.Examples.walks;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import live.blytz.engines.MongoEngine;
import live.blytz.engines.OwnEngine;
import live.blytz.engines.Ports;
import live.blytz.engines.PostgresEngine;
import live.blytz.engines.TestEngines;
import live.blytz.events.position.RiderMoved;
import live.blytz.platform.test.EventProbe;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** With a database of its own, killed while its service hears. */
class LosingTheDatabaseIT {

    private static final int MANY = 2_000;
    private static final Duration AWAY = Duration.ofSeconds(3);

    private final String topic = unique("position");
    private final String echoes = unique("echo");
    private final String name = unique("remembering");
    private final UUID rider = UUID.randomUUID();
    private final CompletableFuture<SmallService> listening = new CompletableFuture<>();

    /** Two effects of each event: a row without any constraint, and an event of its own. */
    private void remember(RiderMoved event) {
        var service = listening.join();
        service.database()
                .sql("insert into step (number) values (?)")
                .param(number(event))
                .update();
        service.outbox().append(echoes, rider, event);
    }

    @Test
    void hearsEachEventOnceAndInOrderWhenPostgresIsKilledUnderIt(@TempDir Path folder)
            throws Exception {
        try (var postgres =
                        OwnEngine.in(
                                folder,
                                (cache, data) ->
                                        new PostgresEngine(
                                                cache, data, Ports.free(), TestEngines.PASSWORD));
                var probe = EventProbe.on(echoes);
                var service = onPostgres(postgres.engine())) {
            service.database()
                    .sql("create table step (at serial primary key, number int)")
                    .update();
            listening.complete(service);
            probe.tellAll(topic, walks(List.of(rider), MANY), RiderMoved::getRiderId);
            until("some are heard", () -> steps(service).size() > 100);

            postgres.kill();
            Thread.sleep(AWAY);
            postgres.restart();

            until(
                    Duration.ofSeconds(60),
                    "all are heard",
                    () -> answers(service) && steps(service).size() >= MANY);
            assertThat(steps(service)).isEqualTo(upTo(MANY));
            until("all is told on", () -> waiting(service) == 0);
            // some may be told twice: all are there when the last one is
            probe.await(RiderMoved.class, each -> number(each) == MANY);
            assertThat(numbers(probe.awaitTold(RiderMoved.class, _ -> true, MANY)))
                    .satisfies(
                            told ->
                                    assertThat(told.stream().distinct().toList())
                                            .isEqualTo(upTo(MANY)));
            assertThat(deadLetters()).isEmpty();
        }
    }

    private SmallService onPostgres(PostgresEngine engine) {
        var database = engine.server().database("remembering", TestEngines.PASSWORD);
        var settings = new HashMap<>(TestEngines.properties(KAFKA, REGISTRY));
        settings.put("DATABASE_URL", database.url());
        settings.put("DATABASE_USER", database.user());
        settings.put("DATABASE_PASSWORD", database.password());
        settings.put("spring.datasource.hikari.connection-timeout", "2000");
        return SmallService.onPostgres(
                name,
                settings,
                Topic.of(echoes, RiderMoved.class),
                Subscription.to(topic).on(RiderMoved.class, this::remember));
    }

    private static List<Integer> steps(SmallService service) {
        return service.database()
                .sql("select number from step order by at")
                .query(Integer.class)
                .list();
    }

    private static long waiting(SmallService service) {
        return service.database().sql("select count(*) from outbox").query(Long.class).single();
    }

    private static boolean answers(SmallService service) {
        try {
            return waiting(service) >= 0;
        } catch (org.springframework.dao.DataAccessException away) {
            return false;
        }
    }

    @Test
    void hearsEachEventOnceAndInOrderWhenMongoIsKilledUnderIt(@TempDir Path folder)
            throws Exception {
        try (var mongo =
                        OwnEngine.in(
                                folder,
                                (cache, data) -> new MongoEngine(cache, data, Ports.free()));
                var probe = EventProbe.on(topic);
                var service = onMongo(mongo.engine())) {
            listening.complete(service);
            probe.tellAll(topic, walks(List.of(rider), MANY), RiderMoved::getRiderId);
            until("some are heard", () -> marks(service).countDocuments() > 100);

            mongo.kill();
            Thread.sleep(AWAY);
            mongo.restart();

            until(
                    Duration.ofSeconds(60),
                    "all are heard",
                    () -> marks(service).countDocuments() >= MANY);
            assertThat(
                            marks(service)
                                    .find()
                                    .sort(Sorts.ascending("at"))
                                    .map(each -> each.getInteger("number"))
                                    .into(new ArrayList<>()))
                    .isEqualTo(upTo(MANY));
            assertThat(deadLetters()).isEmpty();
        }
    }

    private SmallService onMongo(MongoEngine engine) {
        var settings = new HashMap<>(TestEngines.properties(KAFKA, REGISTRY));
        settings.put(
                "MONGODB_URI",
                engine.uri("remembering") + "?journal=true&serverSelectionTimeoutMS=2000");
        return SmallService.onMongo(
                name, settings, Subscription.to(topic).on(RiderMoved.class, this::mark));
    }

    /** Idempotent by the event's id, as handlers of a service with MongoDB are. */
    private void mark(RiderMoved event, Envelope envelope) {
        try {
            marks(listening.join())
                    .insertOne(
                            new Document("_id", envelope.id().toString())
                                    .append("at", System.nanoTime())
                                    .append("number", number(event)));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    private static MongoCollection<Document> marks(SmallService service) {
        return service.bean(MongoDatabaseFactory.class).getMongoDatabase().getCollection("mark");
    }

    private Map<String, Integer> deadLetters() {
        var open = new DeadLetters(TestEngines.kafka()).open();
        open.keySet().retainAll(List.of(EventTopics.deadLettersOf(topic, name)));
        open.values().removeIf(count -> count == 0);
        return open;
    }
}
