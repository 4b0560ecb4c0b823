package live.blytz.local.media;

import java.util.ArrayList;
import java.util.List;

/**
 * What an ffmpeg is told that makes of an onlooker's film what an RTMP camera would send: one size,
 * whatever comes, a key frame every two seconds, and no B-frames.
 */
final class Encoding {

    private static final List<String> BEFORE =
            List.of(
                    "-probesize",
                    "500000",
                    "-analyzeduration",
                    "500000",
                    "-threads",
                    "1",
                    "-f",
                    "matroska",
                    "-i",
                    "pipe:0",
                    "-map",
                    "0:v:0",
                    "-map",
                    "0:a:0",
                    "-filter_threads",
                    "1",
                    "-vf");

    private static final List<String> AFTER =
            List.of(
                    "-fps_mode",
                    "vfr",
                    "-c:v",
                    "libopenh264",
                    "-threads",
                    "1",
                    "-b:v",
                    "900k",
                    "-bf",
                    "0",
                    "-g",
                    "600",
                    "-force_key_frames",
                    "expr:gte(t,n_forced*2)",
                    "-af",
                    "aresample=async=1000",
                    "-c:a",
                    "aac",
                    "-b:a",
                    "96k",
                    "-ar",
                    "48000",
                    "-ac",
                    "2",
                    "-flush_packets",
                    "1",
                    "-f",
                    "flv",
                    "pipe:1");

    private Encoding() {}

    static List<String> of(Sight sight) {
        var arguments = new ArrayList<>(BEFORE);
        arguments.add(
                "scale=%1$d:%2$d:force_original_aspect_ratio=decrease:flags=fast_bilinear,pad=%1$d:%2$d:-1:-1,setsar=1,format=yuv420p"
                        .formatted(sight.width(), sight.height()));
        arguments.addAll(AFTER);
        return arguments;
    }
}
