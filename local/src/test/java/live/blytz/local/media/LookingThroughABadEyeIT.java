package live.blytz.local.media;

import static live.blytz.local.media.Studio.until;
import static live.blytz.local.media.Studio.untilTrue;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import live.blytz.engines.EngineCache;
import live.blytz.engines.FfmpegProgram;
import live.blytz.local.media.OnlookerProgram.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that do not do what the onlooker does, before a real ffmpeg. */
class LookingThroughABadEyeIT {

    private static final Sight SIGHT = new Sight("seller", 640, 360, false);

    @TempDir private Path folder = Path.of(".");
    private final List<Broadcast> begun = new CopyOnWriteArrayList<>();
    private final AtomicInteger looks = new AtomicInteger();
    private volatile boolean rtmp;
    private Onlooker.Gear gear;
    private Watch watch;

    @BeforeEach
    void prepare() throws IOException {
        var tokens = new Tokens(Studio.KEY, Studio.SECRET, InstantSource.system());
        gear =
                new Onlooker.Gear(
                        new LiveKit(URI.create("http://127.0.0.1:1"), tokens),
                        new Ffmpeg(FfmpegProgram.in(EngineCache.ofUser(System.err::println))),
                        folder);
    }

    @AfterEach
    void endsAllItBegan() {
        watch.stop();
        untilTrue("nothing is left behind", () -> helpers() == 0);
    }

    @Test
    void takesGarbageForNoCamera() throws IOException {
        watchThrough("head -c 300000 /dev/urandom");

        var trouble = until("it gives up", () -> watch.trouble());
        assertThat(trouble).contains("of seller");
        assertThat(begun).hasSizeGreaterThanOrEqualTo(3);
        assertThat(begun).noneMatch(Broadcast::hasPictures);
        untilTrue("it tries all the same", () -> begun.size() >= 4);
    }

    @Test
    void waitsForAProgramThatIsBeingBuilt() {
        watchWith(new OnlookerProgram.Coming());

        untilTrue("it has looked", () -> looks.get() > 1);
        assertThat(begun).isEmpty();
        assertThat(watch.trouble()).isEmpty();
    }

    @Test
    void looksAtNothingWhilePicturesComeByRtmp() throws IOException {
        watchThrough("exec sleep 60");
        untilTrue("somebody looks", () -> !begun.isEmpty());
        rtmp = true;
        watch.giveWay();

        assertThat(begun.getFirst().isOver()).isTrue();
        untilTrue("nobody looks", () -> helpers() == 0);
        assertThat(watch.camera()).isEmpty();
    }

    private void watchThrough(String script) throws IOException {
        var eye = Files.writeString(folder.resolve("eye"), "#!/bin/sh\n" + script + "\n");
        assertThat(eye.toFile().setExecutable(true)).isTrue();
        watchWith(new OnlookerProgram.Ready(eye));
    }

    private void watchWith(State program) {
        watch = new Watch("room", new Alone(program), gear);
        watch.start();
    }

    private long helpers() {
        return ProcessHandle.current()
                .descendants()
                .filter(ProcessHandle::isAlive)
                .map(each -> each.info().commandLine().orElse(""))
                .filter(each -> each.contains("matroska") || each.contains(folder.toString()))
                .count();
    }

    /** A room with one camera in it. */
    private final class Alone implements Watch.Around {

        private final State program;

        Alone(State program) {
            this.program = program;
        }

        @Override
        public boolean hasRtmp(String room) {
            return rtmp;
        }

        @Override
        public Optional<Sight> sight(String room) {
            looks.incrementAndGet();
            return Optional.of(SIGHT);
        }

        @Override
        public State program() {
            return program;
        }

        @Override
        public void begins(Broadcast broadcast) {
            begun.add(broadcast);
        }
    }
}
