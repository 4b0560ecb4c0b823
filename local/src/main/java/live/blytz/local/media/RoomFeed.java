package live.blytz.local.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import live.blytz.local.media.rtmp.Tag;
import livekit.LivekitIngress.IngressInfo;

/**
 * Carries a broadcast into its room by WHIP, again and again while its publisher is there: a
 * LiveKit that comes back has forgotten everybody, and nothing on the line would say so.
 */
final class RoomFeed {

    private static final List<String> BEFORE =
            List.of(
                    "-fflags",
                    "+nobuffer",
                    "-analyzeduration",
                    "2000000",
                    "-f",
                    "flv",
                    "-i",
                    "pipe:0");
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);
    private static final Duration LOOK = Duration.ofSeconds(2);

    /** A connection that takes longer to come up has failed. */
    private static final int LOOKS_TO_ARRIVE = 6;

    private static final int LOOKS_AWAY = 2;

    private final Broadcast broadcast;
    private final IngressInfo ingress;
    private final LiveKit livekit;
    private final Ffmpeg ffmpeg;
    private final Certificate certificate;
    private final Path work;
    private final CountDownLatch over = new CountDownLatch(1);

    RoomFeed(
            Broadcast broadcast,
            IngressInfo ingress,
            LiveKit livekit,
            Ffmpeg ffmpeg,
            Certificate certificate,
            Path work) {
        this.broadcast = broadcast;
        this.ingress = ingress;
        this.livekit = livekit;
        this.ffmpeg = ffmpeg;
        this.certificate = certificate;
        this.work = work;
    }

    void start() {
        Thread.ofVirtual().name("room-" + broadcast.room()).start(this::carry);
    }

    void stop() {
        over.countDown();
    }

    private void carry() {
        var pause = FIRST_PAUSE;
        try {
            while (!isOverAfter(Duration.ZERO)) {
                var arrived = livekit.participants(broadcast.room()).isPresent() && once();
                pause = arrived ? FIRST_PAUSE : longer(pause);
                if (isOverAfter(pause)) {
                    return;
                }
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it was in the room for a while. */
    private boolean once() throws InterruptedException {
        var token = work.resolve("token-%s.ffpreset".formatted(Ids.next("", 8)));
        try {
            var feed = new FlvFeed(ffmpeg.fed(work, arguments(token)));
            var sink = new IntoFeed(feed);
            broadcast.join(sink);
            try {
                return stays(feed);
            } finally {
                broadcast.leave(sink);
                feed.kill();
            }
        } catch (IOException e) {
            System.out.println("room %s: %s".formatted(broadcast.room(), e.getMessage()));
            return false;
        } finally {
            forget(token);
        }
    }

    /** What a run of ours left that was killed. */
    static void forgetTokens(Path work) throws IOException {
        try (var left = Files.newDirectoryStream(work, "token-*.ffpreset")) {
            for (var token : left) {
                Files.deleteIfExists(token);
            }
        }
    }

    private void forget(Path token) {
        try {
            Files.deleteIfExists(token);
        } catch (IOException e) {
            System.out.println("room %s: %s".formatted(broadcast.room(), e.getMessage()));
        }
    }

    private boolean stays(FlvFeed feed) throws InterruptedException {
        var arrived = false;
        int missed = 0;
        while (feed.isAlive() && missed < (arrived ? LOOKS_AWAY : LOOKS_TO_ARRIVE)) {
            if (isOverAfter(LOOK)) {
                return arrived;
            }
            var inside = isInside();
            arrived |= inside;
            missed = inside ? 0 : missed + 1;
        }
        System.out.println(
                "room %s: the broadcast %s, and goes in again"
                        .formatted(broadcast.room(), arrived ? "fell out" : "did not come in"));
        return arrived;
    }

    /** A LiveKit that does not answer is away, and whoever was in a room there with it. */
    private boolean isInside() {
        var identity = ingress.getParticipantIdentity();
        return livekit.participants(broadcast.room()).stream()
                .flatMap(List::stream)
                .anyMatch(each -> each.getIdentity().equals(identity));
    }

    private boolean isOverAfter(Duration time) throws InterruptedException {
        return over.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Duration longer(Duration pause) {
        var next = pause.multipliedBy(2);
        return next.compareTo(LONGEST_PAUSE) < 0 ? next : LONGEST_PAUSE;
    }

    /** Without sound there is silence: ffmpeg's offer of pictures alone is one LiveKit refuses. */
    private List<String> arguments(Path token) throws IOException {
        var arguments = new ArrayList<>(BEFORE);
        if (broadcast.hasSound()) {
            arguments.addAll(List.of("-map", "0:v", "-map", "0:a"));
        } else {
            arguments.addAll(List.of("-re", "-f", "lavfi", "-i", "anullsrc=r=48000:cl=stereo"));
            arguments.addAll(List.of("-map", "0:v", "-map", "1:a", "-shortest"));
        }
        arguments.addAll(List.of("-c:v", "copy", "-c:a", "libopus", "-b:a", "96k"));
        arguments.addAll(List.of("-ar", "48000", "-ac", "2", "-f", "whip"));
        arguments.addAll(List.of("-cert_file", certificate.certificate().toString()));
        arguments.addAll(List.of("-key_file", certificate.key().toString()));
        var admission =
                livekit.admission(
                        ingress.getRoomName(),
                        ingress.getParticipantIdentity(),
                        ingress.getParticipantName(),
                        ingress.getParticipantMetadata());
        arguments.addAll(Ffmpeg.secret(token, "authorization", admission));
        arguments.add(livekit.whip());
        return arguments;
    }

    private record IntoFeed(FlvFeed feed) implements Sink {

        @Override
        public void take(Tag tag) {
            feed.put(tag);
        }

        @Override
        public void ended() {
            feed.kill();
        }
    }
}
