package live.blytz.local.media;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * @param httpPort of the API and of playback; 0 takes a free one
 * @param rtmpPort 0 takes a free one
 * @param livekit base of the LiveKit server's API, {@code http://…}
 * @param webhook who is told of events
 * @param data where ingresses and unfinished recordings survive a restart
 * @param ffmpeg the folder of the binaries
 * @param onlooker where the program comes from that looks at a browser's camera: {@code build},
 *     {@code found} or its path
 * @param playback the store that playback is served from
 */
record Settings(
        int httpPort,
        int rtmpPort,
        URI livekit,
        String apiKey,
        String apiSecret,
        URI webhook,
        Path data,
        Path ffmpeg,
        String onlooker,
        Bucket playback) {

    static Settings of(Map<String, String> environment) {
        return new Settings(
                Integer.parseInt(need(environment, "MEDIA_HTTP_PORT")),
                Integer.parseInt(need(environment, "MEDIA_RTMP_PORT")),
                URI.create(need(environment, "LIVEKIT_API_URL")),
                need(environment, "LIVEKIT_API_KEY"),
                need(environment, "LIVEKIT_API_SECRET"),
                URI.create(need(environment, "MEDIA_WEBHOOK_URL")),
                Path.of(need(environment, "MEDIA_DATA")),
                Path.of(need(environment, "MEDIA_FFMPEG")),
                environment.getOrDefault("MEDIA_ONLOOKER", OnlookerProgram.BUILD),
                new Bucket(
                        URI.create(need(environment, "S3_ENDPOINT")),
                        "us-east-1",
                        need(environment, "S3_BUCKET"),
                        need(environment, "S3_ACCESS_KEY"),
                        need(environment, "S3_SECRET_KEY")));
    }

    private static String need(Map<String, String> environment, String name) {
        var value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is needed");
        }
        return value;
    }

    @Override
    public String toString() {
        return "Settings[httpPort=%d, rtmpPort=%d, livekit=%s, data=%s]"
                .formatted(httpPort, rtmpPort, livekit, data);
    }
}
