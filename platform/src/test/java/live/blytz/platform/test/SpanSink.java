package live.blytz.platform.test;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes spans as Zipkin does: give its URL as {@code ZIPKIN_URL}. */
public final class SpanSink implements AutoCloseable {

    private final HttpServer server;
    private final List<JsonNode> spans = new CopyOnWriteArrayList<>();
    private volatile long sleepMillis;

    public SpanSink() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/v2/spans", this::take);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Answers only after so long, like a server that drowns. */
    public void slow(long millis) {
        sleepMillis = millis;
    }

    public List<JsonNode> all() {
        return List.copyOf(spans);
    }

    public List<JsonNode> of(String traceId) {
        return spans.stream()
                .filter(span -> span.path("traceId").asString().equals(traceId))
                .toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
            var body = exchange.getRequestBody();
            var json = JsonMapper.shared().readTree(zipped ? new GZIPInputStream(body) : body);
            Thread.sleep(sleepMillis);
            json.forEach(spans::add);
            exchange.sendResponseHeaders(202, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
