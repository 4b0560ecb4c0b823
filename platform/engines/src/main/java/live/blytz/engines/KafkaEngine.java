package live.blytz.engines;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One Kafka node, broker and controller together. */
public record KafkaEngine(
        EngineCache cache, Path data, int port, int controllerPort, KafkaAccounts accounts)
        implements Engine {

    /** Lets everybody in, on the loopback. */
    public KafkaEngine(EngineCache cache, Path data, int port, int controllerPort) {
        this(cache, data, port, controllerPort, KafkaAccounts.none());
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public Launch prepare() throws IOException {
        var home = cache.provide("kafka", folder -> MavenFetch.copy("kafka", folder));
        Files.createDirectories(data);
        var settings = Folders.writeSecret(data.resolve("server.properties"), settings());
        var classPath = Jvm.classPathOf(home);
        if (!Files.exists(data.resolve("log/meta.properties"))) {
            Tool.run(data, Map.of(), format(classPath, settings));
        }
        return new Launch(
                Jvm.command(
                        "384m",
                        List.of(
                                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                                // tells whom it refused what
                                "-Dorg.slf4j.simpleLogger.log.kafka.authorizer.logger=info",
                                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                                "-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS",
                                "-cp",
                                classPath,
                                "kafka.Kafka",
                                settings.toString())),
                Map.of(),
                data);
    }

    @Override
    public boolean answers() {
        return Probe.kafka(port, accounts);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    private static List<String> format(String classPath, Path settings) {
        return Jvm.command(
                "128m",
                List.of(
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-cp",
                        classPath,
                        "kafka.tools.StorageTool",
                        "format",
                        // in one word: one id in 64 begins with a dash and would be taken for an
                        // option
                        "--cluster-id=" + newClusterId(),
                        "--config",
                        settings.toString(),
                        "--ignore-formatted"));
    }

    private static String newClusterId() {
        var id = UUID.randomUUID();
        var bytes =
                ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Short sessions let the node come back at once after a kill; small buffers keep it small. So
     * does the log of the groups: after a kill the node loads it twice within a second, as the
     * leader it was and as the one it is elected to be again, and a first load that ends after the
     * second has begun is taken for it: the groups would seem empty.
     */
    private String settings() {
        return """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@127.0.0.1:%d
        log.dirs=%s
        broker.session.timeout.ms=3000
        broker.heartbeat.interval.ms=500
        group.initial.rebalance.delay.ms=0
        auto.create.topics.enable=false
        num.partitions=3
        default.replication.factor=1
        min.insync.replicas=1
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=1
        offsets.topic.segment.bytes=1048576
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        transaction.state.log.num.partitions=8
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        share.coordinator.state.topic.num.partitions=4
        log.cleaner.dedupe.buffer.size=8388608
        log.cleaner.threads=1
        log.index.size.max.bytes=1048576
        num.network.threads=2
        num.io.threads=4
        """
                        .formatted(controllerPort, data.resolve("log"))
                + accounts.settings(port, controllerPort);
    }
}
