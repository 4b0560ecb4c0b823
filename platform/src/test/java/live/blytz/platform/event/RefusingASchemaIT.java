package live.blytz.platform.event;

import static live.blytz.engines.Need.KAFKA;
import static live.blytz.engines.Need.POSTGRES;
import static live.blytz.engines.Need.REGISTRY;
import static live.blytz.platform.event.Examples.step;
import static live.blytz.platform.event.Examples.unique;
import static live.blytz.platform.event.Examples.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.UUID;
import live.blytz.engines.TestEngines;
import live.blytz.events.position.RiderMoved;
import live.blytz.platform.test.EventProbe;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** A version of a service came through whose event would break those who read it. */
class RefusingASchemaIT {

    private final String broken = unique("position");
    private final String sound = unique("position");
    private final UUID rider = UUID.randomUUID();

    /** The version before it told the latitude in words. */
    private void releaseBefore(String topic) {
        var own = RiderMoved.getClassSchema();
        var before =
                SchemaBuilder.record(own.getName())
                        .namespace(own.getNamespace())
                        .fields()
                        .requiredString("lat")
                        .endRecord();
        new SchemaRegistry(URI.create(TestEngines.registry()))
                .register(EventCodec.subject(topic, own.getFullName()), before);
    }

    @Test
    void keepsTheServiceOutOfServiceAndItsEventsInTheOutboxWhileOthersGoOn() {
        releaseBefore(broken);
        try (var service =
                        SmallService.onPostgres(
                                "mistaken",
                                TestEngines.properties(POSTGRES, KAFKA, REGISTRY),
                                Topic.of(broken, RiderMoved.class),
                                Topic.of(sound, RiderMoved.class));
                var probe = EventProbe.on(sound)) {
            service.inTransaction(
                    () -> {
                        service.outbox().append(broken, rider, step(rider, 1));
                        service.outbox().append(sound, rider, step(rider, 2));
                    });

            probe.await(RiderMoved.class);
            var health = service.bean(EventsHealth.class);
            until("it says so", () -> health.health().getDetails().containsKey("refused_schemas"));
            assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
            assertThat(health.health().getDetails().get("refused_schemas").toString())
                    .contains(broken)
                    .doesNotContain(sound);
            until(
                    "only what cannot be told waits",
                    () ->
                            service.database()
                                    .sql("select topic from outbox")
                                    .query(String.class)
                                    .list()
                                    .equals(java.util.List.of(broken)));
        }
    }
}
