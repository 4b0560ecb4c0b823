package live.blytz.local.alerts;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import live.blytz.engines.Ports;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real server, with the operator's own files made faster. */
final class Prometheus implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Process process;
    private final String origin;
    private final HttpClient http = HttpClient.newHttpClient();

    private Prometheus(Process process, String origin) {
        this.process = process;
        this.origin = origin;
    }

    static Prometheus start(Path program) throws IOException {
        var folder = Files.createTempDirectory("prometheus");
        var rules = Files.createDirectories(folder.resolve("rules"));
        for (var file : OperatorsFiles.in(OperatorsFiles.RULES, ".yml")) {
            Files.writeString(
                    rules.resolve(file.getFileName()), Scaling.faster(OperatorsFiles.text(file)));
        }
        var config = OperatorsFiles.text(OperatorsFiles.PROMETHEUS.resolve("prometheus.yml"));
        Files.writeString(folder.resolve("prometheus.yml"), Scaling.here().apply(config));
        var address = "127.0.0.1:" + Ports.free();
        var process =
                new ProcessBuilder(
                                program.toString(),
                                "--config.file=" + folder.resolve("prometheus.yml"),
                                "--storage.tsdb.path=" + folder.resolve("data"),
                                "--web.listen-address=" + address,
                                "--log.level=warn")
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log").toFile())
                        .start();
        return new Prometheus(process, "http://" + address);
    }

    boolean ready() {
        try {
            return process.isAlive() && send("/-/ready").statusCode() == 200;
        } catch (IOException starting) {
            return false;
        }
    }

    /** An alert as Prometheus shows it. */
    record Alert(String name, String state, Map<String, String> labels) {

        boolean fires(String wanted, Map<String, String> some) {
            return state.equals("firing")
                    && name.equals(wanted)
                    && labels.entrySet().containsAll(some.entrySet());
        }
    }

    List<Alert> alerts() {
        var alerts = new ArrayList<Alert>();
        for (var alert : data("/api/v1/alerts").path("alerts")) {
            var labels = labels(alert.path("labels"));
            alerts.add(
                    new Alert(
                            labels.getOrDefault("alertname", ""),
                            alert.path("state").asString(),
                            labels));
        }
        return alerts;
    }

    /** The expressions of all rules. */
    List<String> expressions() {
        var expressions = new ArrayList<String>();
        for (var group : data("/api/v1/rules").path("groups")) {
            for (var rule : group.path("rules")) {
                expressions.add(rule.path("query").asString());
            }
        }
        return expressions;
    }

    /** The labels of all series that this selector has found since the start. */
    List<Map<String, String>> series(String selector) {
        var series = new ArrayList<Map<String, String>>();
        data("/api/v1/series?match%5B%5D=" + URLEncoder.encode(selector, StandardCharsets.UTF_8))
                .forEach(each -> series.add(labels(each)));
        return series;
    }

    private static Map<String, String> labels(JsonNode node) {
        var labels = new TreeMap<String, String>();
        node.properties().forEach(label -> labels.put(label.getKey(), label.getValue().asString()));
        return labels;
    }

    private JsonNode data(String path) {
        try {
            var answer = send(path);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + ": " + answer.body());
            }
            return JSON.readTree(answer.body()).path("data");
        } catch (IOException e) {
            throw new IllegalStateException(path + " got no answer", e);
        }
    }

    private java.net.http.HttpResponse<String> send(String path) throws IOException {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create(origin + path))
                            .timeout(Duration.ofSeconds(10))
                            .build(),
                    BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        http.close();
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
