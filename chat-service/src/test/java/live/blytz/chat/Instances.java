package live.blytz.chat;

import static live.blytz.engines.Need.KAFKA;
import static live.blytz.engines.Need.MONGO;
import static live.blytz.engines.Need.REDIS;
import static live.blytz.engines.Need.REGISTRY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import live.blytz.chat.socket.SocketServer;
import live.blytz.engines.Ports;
import live.blytz.engines.TestEngines;
import live.blytz.platform.test.SpanSink;
import live.blytz.platform.test.TestTokens;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Instances of this service, on the same engines: started when first asked for. */
public final class Instances {

    private static final Map<String, Instance> RUNNING = new ConcurrentHashMap<>();
    private static final Map<String, String> ENGINES =
            TestEngines.properties(KAFKA, REGISTRY, MONGO, REDIS);

    /** What they tell of the traces that they are part of. */
    public static final SpanSink SPANS = spans();

    private Instances() {}

    private static SpanSink spans() {
        try {
            return new SpanSink();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param http base URL of the REST side
     * @param sockets base URL of the WebSockets
     */
    public record Instance(ConfigurableApplicationContext context, String http, String sockets) {}

    /** Closes them when all tests are done, while their engines still run. */
    public static final class Closing implements BeforeAllCallback {
        @Override
        public void beforeAll(ExtensionContext context) {
            context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(
                            Closing.class,
                            _ ->
                                    (AutoCloseable)
                                            () ->
                                                    RUNNING.values()
                                                            .forEach(
                                                                    instance ->
                                                                            instance.context()
                                                                                    .close()));
        }
    }

    public static Instance one() {
        return RUNNING.computeIfAbsent("one", _ -> start());
    }

    public static Instance another() {
        return RUNNING.computeIfAbsent("another", _ -> start());
    }

    /** One that the caller closes. */
    public static Instance start() {
        var http = Ports.free();
        var sockets = Ports.free();
        var settings = new HashMap<String, Object>(ENGINES);
        settings.put("SERVER_PORT", http);
        settings.put("CHAT_WS_PORT", sockets);
        settings.put("blytz.chat.sockets.farewell", "1s");
        settings.put("blytz.chat.sockets.auth-wait", "1s");
        settings.put("blytz.chat.viewers.grace", "3s");
        settings.put("ZIPKIN_URL", SPANS.url());
        settings.put("management.opentelemetry.tracing.export.schedule-delay", "100ms");
        settings.put("logging.level.root", "WARN");
        var context =
                new SpringApplicationBuilder(ChatService.class, TestTokens.Config.class)
                        .properties(settings)
                        .run();
        var server = context.getBean(SocketServer.class);
        Patience.until(() -> server.port() > 0);
        return new Instance(context, "http://127.0.0.1:" + http, "ws://127.0.0.1:" + sockets);
    }
}
