package live.blytz.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import live.blytz.events.position.RiderMoved;
import live.blytz.platform.time.TimeAutoConfiguration;
import live.blytz.platform.trace.TraceAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Nothing answers here: a start does not need its engines. */
class BeingConfiguredTest {

    private final ApplicationContextRunner service =
            new ApplicationContextRunner()
                    .withPropertyValues(
                            "spring.application.name=alone",
                            "spring.kafka.bootstrap-servers=127.0.0.1:1",
                            "blytz.events.registry-url=http://127.0.0.1:1")
                    .withConfiguration(
                            AutoConfigurations.of(
                                    KafkaAutoConfiguration.class,
                                    TimeAutoConfiguration.class,
                                    TraceAutoConfiguration.class,
                                    EventAutoConfiguration.class));

    @Test
    void needsNoDatabaseToHearAndToCode() {
        service.withClassLoader(
                        new FilteredClassLoader(
                                "org.springframework.jdbc",
                                "org.springframework.boot.jdbc",
                                "org.springframework.boot.flyway",
                                "org.springframework.data.mongodb",
                                "org.flywaydb",
                                "org.postgresql",
                                "org.bson",
                                "com.mongodb"))
                .withBean(Subscription.class, () -> Subscription.to("auction"))
                .run(
                        context -> {
                            assertThat(context).hasNotFailed().hasSingleBean(EventCodec.class);
                            assertThat(context).doesNotHaveBean(Outbox.class);
                            assertThat(context).doesNotHaveBean("documentOutbox");
                        });
    }

    @Test
    void isNotReadyBeforeItHasTopicsAndSchemasButOnlyForAWhile() {
        var teller = service.withBean(Topic.class, () -> Topic.of("position", RiderMoved.class));
        teller.run(
                context ->
                        assertThat(
                                        context.getBean(EventsHealth.class)
                                                .health()
                                                .getStatus()
                                                .getCode())
                                .isEqualTo("OUT_OF_SERVICE"));
        teller.withPropertyValues("blytz.events.ready-within=-1s")
                .run(
                        context ->
                                assertThat(
                                                context.getBean(EventsHealth.class)
                                                        .health()
                                                        .getStatus()
                                                        .getCode())
                                        .isEqualTo("UP"));
    }
}
