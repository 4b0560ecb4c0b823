package live.blytz.local.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import live.blytz.engines.Folders;
import live.blytz.local.media.Playlist.Segment;
import livekit.LivekitEgress.FileInfo;
import livekit.LivekitEgress.SegmentsInfo;

/** Brings what the parts have written into object storage: segments at once, files at the end. */
final class Shelf {

    private static final int REMUX_SECONDS = 120;
    private static final long NANOS = 1_000_000_000L;

    private final Order order;
    private final ObjectStorage storage;
    private final Ffmpeg ffmpeg;
    private final Playlist playlist = new Playlist();
    private final Map<Integer, Integer> shelved = new HashMap<>();
    private final List<Part> parts = new CopyOnWriteArrayList<>();
    private volatile Optional<SegmentsInfo> brought = Optional.empty();
    private long bytes;

    Shelf(Order order, ObjectStorage storage, Ffmpeg ffmpeg) {
        this.order = order;
        this.storage = storage;
        this.ffmpeg = ffmpeg;
    }

    void add(Part part) {
        parts.add(part);
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** What is whole by now; fails where the store does, and may be tried again. */
    synchronized void bring(boolean ended) throws IOException {
        if (order.hls().isEmpty()) {
            return;
        }
        var hls = order.hls().get();
        int before = playlist.size();
        for (var part : parts) {
            bring(hls, part);
        }
        if (playlist.size() > before || ended && playlist.size() > 0) {
            storage.put(hls.bucket(), hls.playlist(), playlist.whole(ended));
            if (!hls.live().isEmpty()) {
                storage.put(hls.bucket(), hls.live(), playlist.live(ended));
            }
            brought = Optional.of(segments(hls));
        }
    }

    private void bring(Order.Hls hls, Part part) throws IOException {
        var written = part.segments();
        for (int at = shelved.getOrDefault(part.number(), 0); at < written.size(); at++) {
            var segment = written.get(at);
            var key = "%s_%d_%05d.ts".formatted(hls.prefix(), part.began().getEpochSecond(), at);
            if (Files.exists(segment.file())) {
                long size = Files.size(segment.file());
                storage.put(hls.bucket(), key, segment.file());
                Files.delete(segment.file());
                bytes += size;
            }
            playlist.add(
                    new Segment(
                            key.substring(key.lastIndexOf('/') + 1),
                            segment.seconds(),
                            part.began().plus(before(written, at)),
                            at == 0));
            shelved.put(part.number(), at + 1);
        }
    }

    private static Duration before(List<Part.Written> written, int at) {
        var seconds = written.subList(0, at).stream().mapToDouble(Part.Written::seconds).sum();
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    /** Empty until there is something to play. Does not wait for the store. */
    Optional<SegmentsInfo> segments() {
        return brought;
    }

    private SegmentsInfo segments(Order.Hls hls) {
        var info =
                SegmentsInfo.newBuilder()
                        .setPlaylistName(hls.playlist())
                        .setPlaylistLocation(hls.bucket().locationOf(hls.playlist()))
                        .setSegmentCount(playlist.size())
                        .setSize(bytes)
                        .setDuration(nanos(playlist.seconds()))
                        .setStartedAt(nanos(parts.getFirst()));
        if (!hls.live().isEmpty()) {
            info.setLivePlaylistName(hls.live())
                    .setLivePlaylistLocation(hls.bucket().locationOf(hls.live()));
        }
        return info.build();
    }

    /** The recordings, one for each part, made quick to seek in. */
    synchronized List<FileInfo> files() throws IOException {
        var files = new ArrayList<FileInfo>();
        if (order.file().isPresent()) {
            for (var part : parts) {
                if (isReadable(part)) {
                    files.add(file(order.file().get(), part, files.size() + 1));
                }
            }
        }
        return files;
    }

    /** One whose writer was killed in its first moments holds nothing. */
    private boolean isReadable(Part part) {
        var whole = whole(part);
        try {
            if (!Files.exists(whole)) {
                ffmpeg.run(
                        part.folder(),
                        REMUX_SECONDS,
                        List.of(
                                "-y",
                                "-i",
                                part.video().toString(),
                                "-c",
                                "copy",
                                "-movflags",
                                "+faststart",
                                "-f",
                                "mp4",
                                "whole.new"));
                Files.move(part.folder().resolve("whole.new"), whole);
            }
            return true;
        } catch (IOException e) {
            System.out.println("recording: part %d: %s".formatted(part.number(), e.getMessage()));
            return false;
        }
    }

    private static Path whole(Part part) {
        return part.folder().resolve("whole.mp4");
    }

    private FileInfo file(Order.File wanted, Part part, int number) throws IOException {
        var whole = whole(part);
        var key = wanted.keyOfPart(number);
        long size = Files.size(whole);
        storage.put(wanted.bucket(), key, whole);
        long lasted = nanos(seconds(part));
        return FileInfo.newBuilder()
                .setFilename(key)
                .setLocation(wanted.bucket().locationOf(key))
                .setSize(size)
                .setStartedAt(nanos(part))
                .setDuration(lasted)
                .setEndedAt(nanos(part) + lasted)
                .build();
    }

    private static double seconds(Part part) throws IOException {
        return part.segments().stream().mapToDouble(Part.Written::seconds).sum();
    }

    private static long nanos(Part part) {
        return part.began().getEpochSecond() * NANOS + part.began().getNano();
    }

    private static long nanos(double seconds) {
        return Math.round(seconds * NANOS);
    }

    static void clear(Path recording) throws IOException {
        try (var inside = Files.list(recording)) {
            for (var each : inside.filter(Files::isDirectory).toList()) {
                Folders.delete(each);
            }
        }
    }
}
