package live.blytz.local.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What people were answered in a span of time, each try by itself.
 *
 * @param byStatus how many of each HTTP status; 0 stands for no answer at all
 * @param unavailable 503 with Retry-After, as problem+json
 * @param unclear sentences about what nobody may be answered: another 5xx, a stack trace, a hang
 * @param byService answers per prefix of the path, such as {@code /auctions}
 */
public record Answers(
        long count,
        Map<Integer, Long> byStatus,
        Duration slowest,
        long unavailable,
        List<String> unclear,
        Map<String, Long> byService) {}
