package live.blytz.local.media;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The segments of all parts in their order, and HLS's text of them. */
final class Playlist {

    /** As many as a player wants before the newest. */
    private static final int LIVE = 6;

    /**
     * @param at when its first picture came
     * @param opens whether it is the first of a part, so that nothing before it can be relied on
     */
    record Segment(String name, double seconds, Instant at, boolean opens) {}

    private final List<Segment> segments = new ArrayList<>();

    void add(Segment segment) {
        segments.add(segment);
    }

    int size() {
        return segments.size();
    }

    double seconds() {
        return segments.stream().mapToDouble(Segment::seconds).sum();
    }

    /** All of it. */
    String whole(boolean ended) {
        return text(0, ended, "#EXT-X-PLAYLIST-TYPE:%s%n".formatted(ended ? "VOD" : "EVENT"));
    }

    /** The end of it, for those who join a show. */
    String live(boolean ended) {
        return text(Math.max(0, segments.size() - LIVE), ended, "");
    }

    private String text(int from, boolean ended, String type) {
        var shown = segments.subList(from, segments.size());
        var longest = segments.stream().mapToDouble(Segment::seconds).max().orElse(2);
        var breaks = segments.subList(0, from).stream().filter(Segment::opens).count();
        var text = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:3\n");
        text.append("#EXT-X-TARGETDURATION:").append((long) Math.ceil(longest)).append('\n');
        text.append("#EXT-X-MEDIA-SEQUENCE:").append(from).append('\n');
        if (breaks > 0) {
            text.append("#EXT-X-DISCONTINUITY-SEQUENCE:").append(breaks - 1).append('\n');
        }
        text.append(type.replace(System.lineSeparator(), "\n"));
        for (int i = 0; i < shown.size(); i++) {
            var segment = shown.get(i);
            if (segment.opens() && from + i > 0) {
                text.append("#EXT-X-DISCONTINUITY\n");
            }
            if (segment.opens() || i == 0) {
                text.append("#EXT-X-PROGRAM-DATE-TIME:")
                        .append(segment.at().truncatedTo(ChronoUnit.MILLIS))
                        .append('\n');
            }
            text.append(String.format(Locale.ROOT, "#EXTINF:%.3f,%n", segment.seconds()).strip())
                    .append('\n')
                    .append(segment.name())
                    .append('\n');
        }
        return ended ? text.append("#EXT-X-ENDLIST\n").toString() : text.toString();
    }
}
