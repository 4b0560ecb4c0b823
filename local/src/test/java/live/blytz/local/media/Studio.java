package live.blytz.local.media;

import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import live.blytz.engines.Children;
import live.blytz.engines.EngineCache;
import live.blytz.engines.FfmpegProgram;
import live.blytz.engines.Jvm;
import live.blytz.engines.Launch;
import live.blytz.engines.ObjectStore;
import live.blytz.engines.OwnEngine;
import live.blytz.engines.Ports;
import live.blytz.engines.S3Engine;
import livekit.LivekitEgress.EgressInfo;
import livekit.LivekitEgress.EncodedFileOutput;
import livekit.LivekitEgress.ListEgressRequest;
import livekit.LivekitEgress.ListEgressResponse;
import livekit.LivekitEgress.RoomCompositeEgressRequest;
import livekit.LivekitEgress.S3Upload;
import livekit.LivekitEgress.SegmentedFileOutput;
import livekit.LivekitEgress.StopEgressRequest;
import livekit.LivekitIngress.CreateIngressRequest;
import livekit.LivekitIngress.IngressInfo;
import livekit.LivekitWebhook.WebhookEvent;

/** A store, somebody who listens, and the bridge as a process between them. */
final class Studio implements AutoCloseable {

    static final String KEY = "blytz";
    static final String SECRET = "a secret of more than thirty-two characters";

    private final Path folder;
    private final OwnEngine<S3Engine> s3;
    private final HttpServer listener;
    private final Ffmpeg ffmpeg;
    private final int httpPort = Ports.free();
    private final int rtmpPort = Ports.free();
    private final int livekitPort;
    private final String onlooker;
    private final Tokens tokens = new Tokens(KEY, SECRET, InstantSource.system());
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Process> cameras = new CopyOnWriteArrayList<>();
    private Process bridge;

    final List<WebhookEvent> told = new CopyOnWriteArrayList<>();

    private Studio(Path folder, int livekitPort, String onlooker, HttpServer listener)
            throws IOException {
        this.folder = folder;
        this.livekitPort = livekitPort;
        this.onlooker = onlooker;
        this.listener = listener;
        s3 =
                OwnEngine.in(
                        Files.createDirectories(folder.resolve("s3")),
                        (cache, data) ->
                                new S3Engine(cache, data, Ports.free(), "key", "secret", "shows"));
        ffmpeg = new Ffmpeg(FfmpegProgram.in(EngineCache.ofUser(System.err::println)));
        listener.createContext("/", this::hear);
        listener.start();
        bridge = startBridge();
    }

    static HttpServer listener() throws IOException {
        return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
    }

    static Studio open(Path folder, int livekitPort, HttpServer listener) throws IOException {
        return open(folder, livekitPort, OnlookerProgram.FOUND, listener);
    }

    /**
     * @param onlooker where the program that looks at cameras in rooms comes from
     */
    static Studio open(Path folder, int livekitPort, String onlooker, HttpServer listener)
            throws IOException {
        return new Studio(folder, livekitPort, onlooker, listener);
    }

    private void hear(com.sun.net.httpserver.HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var claims = tokens.read(exchange.getRequestHeaders().getFirst("Authorization"));
            var event = WebhookEvent.newBuilder();
            JsonFormat.parser()
                    .ignoringUnknownFields()
                    .merge(new String(body, StandardCharsets.UTF_8), event);
            if (claims.isPresent() && claims.get().has("sha256")) {
                told.add(event.build());
            }
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private Process startBridge() throws IOException {
        var store = s3.engine().store();
        var environment =
                Map.of(
                        "MEDIA_HTTP_PORT",
                        Integer.toString(httpPort),
                        "MEDIA_RTMP_PORT",
                        Integer.toString(rtmpPort),
                        "MEDIA_DATA",
                        folder.resolve("bridge").toString(),
                        "MEDIA_FFMPEG",
                        ffmpeg.folder().toString(),
                        "MEDIA_WEBHOOK_URL",
                        "http://127.0.0.1:" + listener.getAddress().getPort() + "/hooks",
                        "LIVEKIT_API_URL",
                        "http://127.0.0.1:" + livekitPort,
                        "LIVEKIT_API_KEY",
                        KEY,
                        "LIVEKIT_API_SECRET",
                        SECRET);
        var all = new java.util.HashMap<>(environment);
        all.put("MEDIA_ONLOOKER", onlooker);
        all.putAll(
                Map.of(
                        "S3_ENDPOINT", store.endpoint(),
                        "S3_BUCKET", store.bucket(),
                        "S3_ACCESS_KEY", store.accessKey(),
                        "S3_SECRET_KEY", store.secretKey()));
        var launch =
                new Launch(
                        Jvm.command(
                                "96m",
                                List.of(
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        MediaBridge.class.getName())),
                        all,
                        Files.createDirectories(folder.resolve("bridge")));
        var process = Children.start(launch, folder.resolve("bridge.log"));
        until("the bridge is up", () -> isUp() ? Optional.of(true) : Optional.empty());
        return process;
    }

    private boolean isUp() {
        try {
            return http.send(
                                    HttpRequest.newBuilder(uri("/health")).build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 204;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Process bridge() {
        return bridge;
    }

    void killBridge() {
        bridge.destroyForcibly();
        bridge.onExit().join();
    }

    void restartBridge() throws IOException {
        bridge = startBridge();
    }

    /** Those of the bridge that run now, and whoever looks into rooms for it. */
    List<ProcessHandle> ffmpegs() {
        return bridge.descendants().filter(ProcessHandle::isAlive).toList();
    }

    /** Those of them whose command line has this word. */
    List<ProcessHandle> helpers(String word) {
        return ffmpegs().stream()
                .filter(each -> each.info().commandLine().orElse("").contains(word))
                .toList();
    }

    String log() throws IOException {
        return Files.readString(folder.resolve("bridge.log"));
    }

    ObjectStore store() {
        return s3.engine().store();
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + httpPort + path);
    }

    IngressInfo ingress(String room) {
        return call(
                "Ingress/CreateIngress",
                "ingressAdmin",
                CreateIngressRequest.newBuilder()
                        .setName(room)
                        .setRoomName(room)
                        .setParticipantIdentity("ingest-" + room)
                        .build(),
                IngressInfo.getDefaultInstance());
    }

    EgressInfo record(String room) {
        var store = store();
        var upload =
                S3Upload.newBuilder()
                        .setEndpoint(store.endpoint())
                        .setBucket(store.bucket())
                        .setAccessKey(store.accessKey())
                        .setSecret(store.secretKey())
                        .setForcePathStyle(true);
        return call(
                "Egress/StartRoomCompositeEgress",
                "roomRecord",
                RoomCompositeEgressRequest.newBuilder()
                        .setRoomName(room)
                        .addSegmentOutputs(
                                SegmentedFileOutput.newBuilder()
                                        .setFilenamePrefix("streams/" + room + "/live")
                                        .setPlaylistName("index.m3u8")
                                        .setLivePlaylistName("live.m3u8")
                                        .setSegmentDuration(1)
                                        .setS3(upload))
                        .addFileOutputs(
                                EncodedFileOutput.newBuilder()
                                        .setFilepath("streams/" + room + "/recording-1.mp4")
                                        .setS3(upload))
                        .build(),
                EgressInfo.getDefaultInstance());
    }

    EgressInfo stop(EgressInfo egress) {
        call(
                "Egress/StopEgress",
                "roomRecord",
                StopEgressRequest.newBuilder().setEgressId(egress.getEgressId()).build(),
                EgressInfo.getDefaultInstance());
        return until(
                "the recording ends",
                () -> Optional.of(egress(egress)).filter(each -> each.getEndedAt() > 0));
    }

    EgressInfo egress(EgressInfo egress) {
        return call(
                        "Egress/ListEgress",
                        "roomRecord",
                        ListEgressRequest.newBuilder().setEgressId(egress.getEgressId()).build(),
                        ListEgressResponse.getDefaultInstance())
                .getItems(0);
    }

    <M extends Message> M call(String method, String grant, Message request, M answer) {
        var reply = send(method, Map.of(grant, true), request);
        if (reply.statusCode() != 200) {
            throw new IllegalStateException(new String(reply.body(), StandardCharsets.UTF_8));
        }
        try {
            @SuppressWarnings("unchecked")
            var read = (M) answer.newBuilderForType().mergeFrom(reply.body()).build();
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<byte[]> send(String method, Map<String, ?> grants, Message request) {
        var token = tokens.make(Map.of("video", grants), Duration.ofMinutes(1));
        return http(
                HttpRequest.newBuilder(uri("/twirp/livekit." + method))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/protobuf")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(request.toByteArray()))
                        .build());
    }

    HttpResponse<byte[]> http(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<byte[]> playback(String key) {
        return http(HttpRequest.newBuilder(uri("/playback/" + key)).build());
    }

    String playlist(String key) {
        var answer = playback(key);
        return answer.statusCode() == 200 ? new String(answer.body(), StandardCharsets.UTF_8) : "";
    }

    /** A generated picture and tone, sent as OBS would. */
    Process camera(String key) throws IOException {
        return camera(key, "-c:v", "libopenh264", "-b:v", "300k", "-g", "24", "-bf", "0");
    }

    Process camera(String key, String... video) throws IOException {
        return camera(key, List.of("-c:a", "aac", "-b:a", "64k"), video);
    }

    Process silentCamera(String key) throws IOException {
        return camera(key, List.of("-an"), "-c:v", "libopenh264", "-b:v", "300k", "-g", "24");
    }

    private Process camera(String key, List<String> sound, String... video) throws IOException {
        var arguments =
                new ArrayList<>(
                        List.of(
                                "-re",
                                "-f",
                                "lavfi",
                                "-i",
                                "testsrc2=size=320x180:rate=24",
                                "-re",
                                "-f",
                                "lavfi",
                                "-i",
                                "sine=frequency=440"));
        arguments.addAll(Arrays.asList(video));
        arguments.addAll(
                List.of(
                        "-c:a",
                        "aac",
                        "-b:a",
                        "64k",
                        "-f",
                        "flv",
                        "rtmp://127.0.0.1:" + rtmpPort + "/live/" + key));
        var process =
                Children.start(
                        ffmpeg.launch("ffmpeg", folder, arguments), folder.resolve("camera.log"));
        cameras.add(process);
        return process;
    }

    String cameraLog() throws IOException {
        return Files.readString(folder.resolve("camera.log"));
    }

    /** Seconds that ffprobe sees in the file. */
    double seconds(byte[] video) throws IOException, InterruptedException {
        var file = Files.write(folder.resolve("probed.mp4"), video);
        return Double.parseDouble(probe(file, "format=duration").strip());
    }

    /** What ffprobe says, a line for each part of the file. */
    String probe(Path file, String entries) throws IOException, InterruptedException {
        var log = Files.createTempFile(folder, "probe", ".log");
        var process =
                Children.start(
                        ffmpeg.launch(
                                "ffprobe",
                                folder,
                                List.of(
                                        "-show_entries",
                                        entries,
                                        "-of",
                                        "csv=p=0",
                                        file.toString())),
                        log);
        process.waitFor();
        return Files.readString(log);
    }

    Ffmpeg ffmpeg() {
        return ffmpeg;
    }

    String rtmp() {
        return "rtmp://127.0.0.1:" + rtmpPort + "/live";
    }

    /** How many the list of all of the room's segments has. */
    int segments(String room) {
        return playlist("streams/" + room + "/index.m3u8").split("#EXTINF", -1).length - 1;
    }

    boolean heard(String event, String room) {
        return told.stream()
                .anyMatch(
                        each ->
                                each.getEvent().equals(event)
                                        && (each.getIngressInfo().getRoomName().equals(room)
                                                || each.getEgressInfo()
                                                        .getRoomName()
                                                        .equals(room)));
    }

    static <T> T until(String what, Supplier<Optional<T>> look) {
        return live.blytz.local.evening.Nap.until(what, Duration.ofSeconds(60), look);
    }

    static void untilTrue(String what, Supplier<Boolean> look) {
        until(what, () -> look.get() ? Optional.of(true) : Optional.empty());
    }

    @Override
    public void close() {
        cameras.forEach(Process::destroyForcibly);
        bridge.destroyForcibly();
        bridge.onExit().join();
        listener.stop(0);
        s3.close();
    }
}
