package live.blytz.local.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A picture for cameras without a lens: an evening sky that turns slowly, what is sold now as a
 * photograph that sways a little, the show's title, a clock, and a quiet tone. The sky is drawn
 * small and stretched, so that a tenth of a core is enough.
 */
final class Scenery {

    private static final String FONT = "lettering.ttf";
    private static final String SKY =
            "gradients=size=192x108:rate=15:nb_colors=4:c0=0x141833:c1=0x4b1d52:c2=0xb8431f"
                    + ":c3=0x1d2b4f:type=linear:speed=0.004:x0=0:y0=0:x1=191:y1=107"
                    + ",scale=960:540:flags=bilinear,format=yuv420p";
    private static final String WORDS =
            text(
                            "textfile=" + Caption.TITLE + ":expansion=none:reload=15",
                            30,
                            "white@0.85",
                            "48",
                            "h-128")
                    + text(
                            "textfile=" + Caption.LOT + ":expansion=none:reload=15",
                            54,
                            "white",
                            "46",
                            "h-90")
                    + text(
                            "text='%{localtime\\:%H\\\\\\:%M\\\\\\:%S}'",
                            28, "white@0.75", "48", "84");
    private static final String PHOTO_ON_SKY =
            "[0:v][1:v]overlay=x='500+10*sin(t*0.6)':y='40+8*cos(t*0.8)':eval=frame:format=yuv420";
    private static final String TONE =
            "sine=frequency=220:sample_rate=48000,tremolo=f=0.1:d=0.7,volume=0.04";

    /** Read twice a second: another file of this name is another photograph. */
    private static final List<String> PHOTO =
            List.of(
                    "-re",
                    "-f",
                    "image2",
                    "-pattern_type",
                    "none",
                    "-loop",
                    "1",
                    "-framerate",
                    "2",
                    "-i",
                    Caption.PHOTO);

    private Scenery() {}

    /** Works in the caption's folder, where all files that it names are. */
    static List<String> of(Caption caption) throws IOException {
        var font = Lettering.found();
        if (font.isPresent()) {
            lay(font.get(), caption.folder().resolve(FONT));
        }
        var arguments = new ArrayList<>(List.of("-re", "-f", "lavfi", "-i", SKY));
        arguments.addAll(PHOTO);
        arguments.addAll(List.of("-re", "-f", "lavfi", "-i", TONE));
        arguments.addAll(
                List.of(
                        "-filter_complex",
                        PHOTO_ON_SKY + (font.isPresent() ? WORDS : "") + "[picture]"));
        arguments.addAll(List.of("-map", "[picture]", "-map", "2:a", "-g", "30"));
        return List.copyOf(arguments);
    }

    /** Under a name that needs no escaping. */
    private static void lay(Path font, Path here) throws IOException {
        Files.copy(font, here, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String text(String what, int size, String colour, String x, String y) {
        return ",drawtext=fontfile=%s:%s:fontsize=%d:fontcolor=%s:x=%s:y=%s"
                .formatted(FONT, what, size, colour, x, y);
    }
}
