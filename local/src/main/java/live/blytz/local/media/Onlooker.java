package live.blytz.local.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import live.blytz.engines.Children;
import live.blytz.engines.Launch;
import live.blytz.local.media.rtmp.FlvReader;

/**
 * Looks at one camera in a room, unseen, until either goes: a program in the room hands what comes
 * to an ffmpeg, which makes of it what an RTMP camera would send.
 */
final class Onlooker {

    private static final List<String> YIELDING = List.of("nice", "-n", "5");
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(20);
    private static final int LEAVING_SECONDS = 2;
    private static final int LARGEST_PIECE = 16 * 1024;

    private final Broadcast broadcast;
    private final Process eye;
    private final Process encoder;
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile long heard = System.nanoTime();

    private Onlooker(String room, Process eye, Process encoder) {
        this.eye = eye;
        this.encoder = encoder;
        broadcast = new Broadcast(room, (_, _) -> end(), new Unobserved());
    }

    /** What every onlooker needs. */
    record Gear(LiveKit livekit, Ffmpeg ffmpeg, Path work) {}

    /** Nothing comes before {@link #open}. */
    static Onlooker begin(Path program, String room, Sight sight, Gear gear) throws IOException {
        var work = gear.work();
        var encoder =
                Children.startBetween(
                        yielding(gear.ffmpeg().launch("ffmpeg", work, Encoding.of(sight))));
        Process eye;
        try {
            eye = Children.startBetween(yielding(looking(program, sight, gear)));
        } catch (IOException e) {
            encoder.destroyForcibly();
            throw e;
        }
        var onlooker = new Onlooker(room, eye, encoder);
        try {
            onlooker.admit(gear.livekit().unseen(room));
            return onlooker;
        } catch (IOException e) {
            onlooker.end();
            throw e;
        }
    }

    private static Launch looking(Path program, Sight sight, Gear gear) {
        return new Launch(
                List.of(
                        program.toString(),
                        "-server",
                        gear.livekit().signalling(),
                        "-camera",
                        sight.identity(),
                        "-width",
                        Integer.toString(sight.width()),
                        "-height",
                        Integer.toString(sight.height())),
                Map.of(),
                gear.work());
    }

    /** Its pass goes where nobody else can read it. */
    private void admit(String token) throws IOException {
        eye.getOutputStream().write((token + "\n").getBytes(StandardCharsets.UTF_8));
        eye.getOutputStream().flush();
    }

    Broadcast broadcast() {
        return broadcast;
    }

    void open() {
        Thread.ofVirtual().name("looking-" + eye.pid()).start(this::handOn);
        Thread.ofVirtual().name("encoding-" + encoder.pid()).start(this::read);
    }

    /** Whether it still sees something. */
    boolean isAlive() {
        return !broadcast.isOver() && System.nanoTime() - heard < LONGEST_SILENCE.toNanos();
    }

    /** After this nothing more comes from it. */
    void end() {
        broadcast.end();
        if (over.compareAndSet(false, true)) {
            encoder.destroyForcibly();
            Thread.ofVirtual().name("leaving-" + eye.pid()).start(this::leave);
        }
    }

    private void leave() {
        try {
            eye.getOutputStream().close();
            eye.waitFor(LEAVING_SECONDS, TimeUnit.SECONDS);
        } catch (IOException gone) {
            // it has left by itself
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            eye.destroyForcibly();
        }
    }

    private void handOn() {
        try {
            var from = eye.getInputStream();
            var to = encoder.getOutputStream();
            var piece = new byte[LARGEST_PIECE];
            for (int read = from.read(piece); read >= 0; read = from.read(piece)) {
                to.write(piece, 0, read);
                to.flush();
            }
        } catch (IOException gone) {
            // either has ended, and with it this onlooker
        } finally {
            end();
        }
    }

    private void read() {
        var flv = new FlvReader(encoder.getInputStream());
        try {
            for (var tag = flv.next(); tag.isPresent(); tag = flv.next()) {
                heard = System.nanoTime();
                broadcast.take(tag.get());
            }
        } catch (IOException nonsense) {
            if (!broadcast.isOver()) {
                System.out.println(
                        "onlooker in %s: %s".formatted(broadcast.room(), nonsense.getMessage()));
            }
        } finally {
            end();
        }
    }

    private static Launch yielding(Launch launch) {
        return new Launch(
                YIELDING, launch.command(), launch.environment(), launch.folder(), launch.stop());
    }

    /** Whoever wants to know asks. */
    private record Unobserved() implements Broadcast.Observer {
        @Override
        public void pictures(Broadcast broadcast) {}

        @Override
        public void ended(Broadcast broadcast) {}
    }
}
