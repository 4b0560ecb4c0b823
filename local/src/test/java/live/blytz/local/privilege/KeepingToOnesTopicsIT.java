package live.blytz.local.privilege;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import live.blytz.engines.KafkaAccounts;
import live.blytz.engines.TestEngines;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On a real broker, with the file that every deployment uses. */
class KeepingToOnesTopicsIT {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final String OPERATOR = KafkaAccounts.OPERATOR;

    private static String servers = "";
    private static KafkaGrants grants = new KafkaGrants(List.of());

    @BeforeAll
    static void grant() throws Exception {
        grants = KafkaGrants.in(PROJECT);
        var passwords =
                grants.principals().stream()
                        .collect(Collectors.toMap(each -> each, each -> "of-" + each));
        passwords.put(OPERATOR, "of-" + OPERATOR);
        servers = TestEngines.kafka(KafkaAccounts.of("of-broker", passwords));
        grants.establish(as(OPERATOR));
        try (var admin = Admin.create(as(OPERATOR))) {
            admin.createTopics(List.of(topic("auction"), topic("auction.catalog-service.dlt")))
                    .all()
                    .get();
        }
    }

    @Test
    void letsAnOwnerMakeTuneAndWriteItsTopicAndAListenerReadIt() throws Exception {
        try (var owner = Admin.create(as("auth-service"))) {
            owner.createTopics(List.of(topic("user"))).all().get();
            owner.incrementalAlterConfigs(Map.of(settingsOf("user"), List.of(keptADay())))
                    .all()
                    .get();
        }
        write("auth-service", "user");

        assertThat(read("catalog-service", "user", "catalog-service")).isEqualTo(1);
        assertThat(read("chat-service", "user", "chat-service.rooms")).isEqualTo(1);
    }

    @Test
    void keepsPaymentFromTellingOfAuctions() {
        assertThatThrownBy(() -> write("payment-service", "auction"))
                .hasCauseInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void keepsAListenerFromWritingWhatItHears() {
        assertThatThrownBy(() -> write("order-service", "auction"))
                .hasCauseInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void keepsOthersFromReadingDeadLetters() {
        assertThatThrownBy(
                        () -> read("order-service", "auction.catalog-service.dlt", "order-service"))
                .isInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void letsAServiceReadItsOwnDeadLetters() throws Exception {
        var box = "auction.catalog-service.dlt";
        write("catalog-service", box);

        assertThat(read("catalog-service", box, "catalog-service")).isEqualTo(1);
    }

    @Test
    void keepsOthersOutOfAGroup() {
        assertThatThrownBy(() -> read("order-service", "auction", "catalog-service"))
                .isInstanceOf(GroupAuthorizationException.class);
    }

    @Test
    void keepsAnalystsFromWritingAndFromWhatPeopleWroteToEachOther() {
        assertThat(read("analytics-team", "auction", "analytics-team.notebook")).isNotNegative();
        assertThatThrownBy(() -> write("analytics-team", "auction"))
                .hasCauseInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> read("analytics-team", "chat", "analytics-team"))
                .isInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void keepsServicesFromTopicsOfOthersAndFromTheClusterItself() {
        try (var admin = Admin.create(as("payment-service"))) {
            assertThatThrownBy(() -> admin.createTopics(List.of(topic("mine"))).all().get())
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
            assertThatThrownBy(() -> admin.deleteTopics(List.of("auction")).all().get())
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
            assertThatThrownBy(() -> admin.createAcls(List.of(all("payment-service"))).all().get())
                    .hasCauseInstanceOf(ClusterAuthorizationException.class);
        }
    }

    @Test
    void refusesWhoeverHasNoNameOrAWrongPassword() {
        var nameless = KafkaLogin.open(servers).client();
        var wrong =
                new KafkaLogin(servers, "SASL_PLAINTEXT", "PLAIN", "auth-service", "guess")
                        .client();

        assertThatThrownBy(() -> topics(nameless)).hasCauseInstanceOf(TimeoutException.class);
        assertThatThrownBy(() -> topics(wrong))
                .hasCauseInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    void takesBackWhatTheFileNoLongerGrants() throws Exception {
        try (var admin = Admin.create(as(OPERATOR))) {
            admin.createAcls(List.of(all("payment-service"))).all().get();

            grants.establish(as(OPERATOR));

            assertThat(admin.describeAcls(AclBindingFilter.ANY).values().get())
                    .containsExactlyInAnyOrderElementsOf(grants.bindings());
        }
    }

    private static Map<String, Object> as(String principal) {
        return new KafkaLogin(servers, "SASL_PLAINTEXT", "PLAIN", principal, "of-" + principal)
                .client();
    }

    private static void topics(Map<String, Object> client)
            throws ExecutionException, InterruptedException {
        var hurried = new HashMap<>(client);
        hurried.put("request.timeout.ms", 1000);
        hurried.put("default.api.timeout.ms", 2000);
        try (var admin = Admin.create(hurried)) {
            admin.listTopics().names().get();
        }
    }

    private static void write(String principal, String topic) throws Exception {
        try (var producer =
                new KafkaProducer<>(
                        as(principal), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", "value")).get();
        }
    }

    private static int read(String principal, String topic, String group) {
        var settings = new HashMap<>(as(principal));
        settings.put("group.id", group);
        settings.put("auto.offset.reset", "earliest");
        try (var consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            var end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            var found = 0;
            while (consumer.position(partition) < end) {
                found += consumer.poll(Duration.ofMillis(200)).count();
            }
            consumer.commitSync();
            return found;
        }
    }

    private static NewTopic topic(String name) {
        return new NewTopic(name, 1, (short) 1);
    }

    private static ConfigResource settingsOf(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    private static AlterConfigOp keptADay() {
        return new AlterConfigOp(
                new ConfigEntry("retention.ms", "86400000"), AlterConfigOp.OpType.SET);
    }

    private static AclBinding all(String principal) {
        return new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, "*", PatternType.LITERAL),
                new AccessControlEntry(
                        "User:" + principal, "*", AclOperation.ALL, AclPermissionType.ALLOW));
    }
}
