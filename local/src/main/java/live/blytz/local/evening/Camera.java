package live.blytz.local.evening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import live.blytz.local.media.Caption;
import live.blytz.local.media.Footage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The seller's camera: publishes into the show with its stream key, as OBS does. */
final class Camera implements AutoCloseable {

    private static final Duration AGAIN = Duration.ofSeconds(3);
    private static final int TRIES = 6;

    private final Person seller;
    private final UUID stream;
    private final Caption caption;
    private final Footage footage;
    private final Path log;
    private final Teller teller;
    private volatile boolean open = true;
    private volatile @Nullable Process process;

    private Camera(
            Person seller, UUID stream, Caption caption, Footage footage, Path log, Teller teller) {
        this.seller = seller;
        this.stream = stream;
        this.caption = caption;
        this.footage = footage;
        this.log = log;
        this.teller = teller;
    }

    /** Without video the evening goes on, and hears why. */
    static Camera before(Person seller, Show show, Footage footage, Path log, Teller teller) {
        try {
            var caption = Caption.of(show.title());
            var camera = new Camera(seller, show.stream(), caption, footage, log, teller);
            Thread.ofVirtual().name("camera").start(camera::roll);
            return camera;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void roll() {
        try {
            Files.deleteIfExists(log);
            var rtmp = place();
            if (rtmp.isMissingNode() || rtmp.isNull()) {
                teller.say("📷 no video tonight: ./blytz doctor says how to have it");
                return;
            }
            teller.say("📷 a camera publishes to %s", rtmp.path("url").asString());
            while (open) {
                film(rtmp.path("url").asString(), rtmp.path("stream_key").asString());
            }
        } catch (IOException | RuntimeException e) {
            if (open) {
                teller.say("   ⚠  the camera stands still: %s", e.toString());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void film(String url, String key) throws IOException, InterruptedException {
        var filming = footage.publish(url, key, caption, log);
        process = filming;
        if (!open) {
            filming.destroyForcibly();
        }
        int exit = filming.waitFor();
        if (open) {
            teller.say("   ⚠  the camera fell out (%d) and begins again", exit);
            Thread.sleep(AGAIN);
        }
    }

    /** The stream key comes when the ingest has been made, a moment after the show. */
    private JsonNode place() {
        var path = "/api/v1/streams/" + stream + "/ingest";
        for (var tries = 1; open; tries++) {
            var reply = seller.get(path);
            var rtmp = reply.body().path("rtmp");
            var video = reply.body().path("video").path("state").asString("none");
            if (rtmp.isObject() || tries == TRIES || (reply.ok() && video.equals("none"))) {
                return rtmp;
            }
            Nap.millis(1000);
        }
        return MissingNode.getInstance();
    }

    /** Where the show can be seen afterwards, once it is in the store. */
    @Nullable String recording() {
        if (process == null) {
            return null;
        }
        for (var tries = 0; tries < TRIES; tries++) {
            var recording = seller.get("/api/v1/streams/" + stream).body().path("recording");
            if (recording.isObject()) {
                return recording.path("url").asString();
            }
            Nap.millis(1000);
        }
        return null;
    }

    /** What is sold now. */
    void shows(Ware ware) {
        try {
            caption.shows(ware.title(), Gallery.read(ware.picture()));
        } catch (IOException e) {
            teller.say("   ⚠  the camera does not say what is sold: %s", e.toString());
        }
    }

    @Override
    public void close() {
        open = false;
        var filming = process;
        if (filming != null) {
            filming.destroy();
        }
        try {
            caption.close();
        } catch (IOException e) {
            teller.say("   ⚠  the camera leaves something behind: %s", e.toString());
        }
    }
}
