package live.blytz.local.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import live.blytz.local.media.rtmp.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What one ffmpeg writes from one beginning to one end: segments with their list, and an MP4 that
 * can be read even when its writer was killed. Another part begins when that ffmpeg died, or when
 * the camera came back with other settings.
 *
 * @param number 1, 2, …
 * @param began when its first picture came
 */
record Part(int number, Path folder, Instant began, @Nullable FlvFeed feed) {

    private static final int FINISHING_SECONDS = 15;
    private static final Pattern ENTRY = Pattern.compile("#EXTINF:([0-9.]+),[^\\n]*\\n([^#\\n]+)");

    /** A segment that is whole. */
    record Written(Path file, double seconds) {}

    static Part begin(int number, Path recording, Instant now, Ffmpeg ffmpeg, int seconds)
            throws IOException {
        var folder = Files.createDirectories(recording.resolve("part-" + number));
        Files.writeString(folder.resolve("began"), Long.toString(now.toEpochMilli()));
        return new Part(number, folder, now, new FlvFeed(ffmpeg.fed(folder, arguments(seconds))));
    }

    /** One of an earlier run, which nobody writes to any more. */
    static Part left(int number, Path folder) throws IOException {
        var began = Long.parseLong(Files.readString(folder.resolve("began")).strip());
        return new Part(number, folder, Instant.ofEpochMilli(began), null);
    }

    boolean isAlive() {
        return feed != null && feed.isAlive();
    }

    void put(Tag tag) {
        if (feed != null) {
            feed.put(tag);
        }
    }

    void finish() {
        if (feed != null) {
            feed.finish(FINISHING_SECONDS);
        }
    }

    Path video() {
        return folder.resolve("video.mp4");
    }

    List<Written> segments() throws IOException {
        var list = folder.resolve("list.m3u8");
        var written = new ArrayList<Written>();
        if (Files.exists(list)) {
            var entries = ENTRY.matcher(Files.readString(list));
            while (entries.find()) {
                written.add(
                        new Written(
                                folder.resolve(entries.group(2).strip()),
                                Double.parseDouble(entries.group(1))));
            }
        }
        return written;
    }

    private static List<String> arguments(int seconds) {
        return List.of(
                "-analyzeduration",
                "2000000",
                "-f",
                "flv",
                "-i",
                "pipe:0",
                "-map",
                "0:v",
                "-map",
                "0:a?",
                "-c",
                "copy",
                "-f",
                "hls",
                "-hls_time",
                Integer.toString(seconds),
                "-hls_list_size",
                "0",
                "-hls_flags",
                "temp_file",
                "-hls_segment_filename",
                "%05d.ts",
                "list.m3u8",
                "-map",
                "0:v",
                "-map",
                "0:a?",
                "-c",
                "copy",
                "-movflags",
                "+frag_keyframe+empty_moov+default_base_moof",
                "-flush_packets",
                "1",
                "-f",
                "mp4",
                "video.mp4");
    }
}
