package live.blytz.platform.web;

import java.util.Arrays;
import live.blytz.platform.problem.CommonReason;
import live.blytz.platform.problem.Problem;
import live.blytz.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** Strong entity tags made of a version number. */
public final class ETags {

    private ETags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * @param ifMatch the header as it came
     * @throws Refusal 428 when it is missing, 412 when it names another version
     */
    public static void require(@Nullable String ifMatch, long current) {
        require(ifMatch, current, null);
    }

    /**
     * @param serverCopy given back as {@code current} with a 412, so that a client can merge
     */
    public static void require(
            @Nullable String ifMatch, long current, @Nullable Object serverCopy) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Refusal.of(CommonReason.PRECONDITION_REQUIRED);
        }
        var matches =
                Arrays.stream(ifMatch.split(",", -1))
                        .map(String::strip)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(of(current)));
        if (!matches) {
            var problem = Problem.of(CommonReason.PRECONDITION_FAILED);
            throw Refusal.of(serverCopy == null ? problem : problem.with("current", serverCopy));
        }
    }
}
