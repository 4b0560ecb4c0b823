package live.blytz.auction.stream.web;

import java.util.regex.Pattern;
import live.blytz.platform.web.ETags;
import org.jspecify.annotations.Nullable;

/**
 * Entity tags of shows: the version that an edit asks for, and a mark of what moves by itself, so
 * that nobody is told "not modified" while the picture is gone. An edit names either.
 */
final class ShowTags {

    private static final Pattern MARK = Pattern.compile("(\"\\d+)-[0-9a-f]+\"");

    private ShowTags() {}

    static String of(long version, StreamView view) {
        return "\"%d-%s\"".formatted(version, view.freshness());
    }

    static void require(@Nullable String ifMatch, long current, StreamView serverCopy) {
        ETags.require(
                ifMatch == null ? null : MARK.matcher(ifMatch).replaceAll("$1\""),
                current,
                serverCopy);
    }
}
