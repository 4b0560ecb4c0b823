package live.blytz.platform.event;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import live.blytz.platform.watch.EngineCheck;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.jspecify.annotations.Nullable;

/** Who is in the cluster? One connection for all times it is asked. */
final class BrokerQuestion implements EngineCheck.Question, AutoCloseable {

    private static final int PATIENCE_MILLIS = 3_000;

    private final KafkaSettings kafka;
    private @Nullable Admin admin;

    BrokerQuestion(KafkaSettings kafka) {
        this.kafka = kafka;
    }

    @Override
    public void ask() throws Exception {
        connected()
                .describeCluster(new DescribeClusterOptions().timeoutMs(PATIENCE_MILLIS))
                .nodes()
                .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private synchronized Admin connected() {
        var open = admin;
        if (open == null) {
            open = kafka.admin("watch");
            admin = open;
        }
        return open;
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
            admin = null;
        }
    }
}
