package live.blytz.platform.event;

import java.time.Instant;

/**
 * A row that waits.
 *
 * @param place where it is, for who removes it
 */
record Unsent<P>(P place, OutboxRow row, Instant since) {}
