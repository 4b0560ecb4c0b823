package live.blytz.local.media;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import live.blytz.local.media.rtmp.RtmpServer;

/** The bridge as a server on the loopback, or as a process with the environment of the README. */
public final class MediaBridge implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Webhooks webhooks;
    private final RtmpServer rtmp;
    private final HttpServer http;

    private MediaBridge(Settings settings, InstantSource clock) throws IOException {
        var tokens = new Tokens(settings.apiKey(), settings.apiSecret(), clock);
        var livekit = new LiveKit(settings.livekit(), tokens);
        var ffmpeg = new Ffmpeg(settings.ffmpeg());
        var storage = new ObjectStorage(clock);
        webhooks = new Webhooks(settings.webhook(), tokens, clock);
        var ingresses = new Ingresses(settings.data());
        RoomFeed.forgetTokens(Files.createDirectories(settings.data()));
        var onAir = new OnAir(ingresses, webhooks, livekit, ffmpeg, settings.data(), clock);
        var program = new OnlookerProgram(settings.onlooker());
        var watches =
                new Watches(
                        onAir,
                        ingresses,
                        program,
                        new Onlooker.Gear(livekit, ffmpeg, settings.data().resolve("work")));
        var egresses =
                new Egresses(
                        settings.data().resolve("egress"),
                        new Recording.Tools(storage, ffmpeg, clock),
                        onAir,
                        watches,
                        webhooks,
                        settings.playback());
        webhooks.start();
        egresses.takeUp();
        program.comeAfter(livekit);
        rtmp = RtmpServer.start(settings.rtmpPort(), onAir);
        var methods =
                new HashMap<>(
                        new IngressApi(
                                        ingresses,
                                        onAir,
                                        "rtmp://localhost:%d/live".formatted(rtmp.port()))
                                .methods());
        methods.putAll(new EgressApi(egresses, settings.playback()).methods());
        http =
                HttpServer.create(
                        new InetSocketAddress(
                                InetAddress.getLoopbackAddress(), settings.httpPort()),
                        64);
        http.setExecutor(threads);
        http.createContext(TwirpDoor.PATH, new TwirpDoor(methods, tokens, livekit));
        http.createContext(PlaybackDoor.PATH, new PlaybackDoor(storage, settings.playback()));
        http.createContext(
                "/health",
                exchange -> {
                    try (exchange) {
                        exchange.sendResponseHeaders(204, -1);
                    }
                });
        http.start();
    }

    static MediaBridge start(Settings settings) throws IOException {
        return new MediaBridge(settings, InstantSource.system());
    }

    public static void main(String[] arguments) throws IOException {
        var settings = Settings.of(System.getenv());
        var bridge = start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(bridge::close, "closing"));
        System.out.println("media bridge: " + settings);
    }

    int httpPort() {
        return http.getAddress().getPort();
    }

    int rtmpPort() {
        return rtmp.port();
    }

    @Override
    public void close() {
        http.stop(0);
        webhooks.close();
        try {
            rtmp.close();
        } catch (IOException e) {
            System.out.println("rtmp: " + e.getMessage());
        }
        threads.shutdown();
    }
}
