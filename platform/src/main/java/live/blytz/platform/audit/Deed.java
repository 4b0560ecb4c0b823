package live.blytz.platform.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An unsafe call of somebody with special powers.
 *
 * @param id rises with time
 * @param roles of theirs at that moment, with commas
 * @param path without the query; names what it was done to
 * @param status of the answer; null = begun, and not known to have ended
 */
record Deed(
        UUID id,
        Instant at,
        UUID actor,
        String name,
        String roles,
        String method,
        String path,
        @Nullable Integer status) {}
