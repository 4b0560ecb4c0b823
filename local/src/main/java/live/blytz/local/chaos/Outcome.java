package live.blytz.local.chaos;

import java.time.Duration;
import java.util.List;
import live.blytz.local.evening.Finding;

/**
 * How a window ended.
 *
 * @param findings one or more for each of I1 to I8, I10, I11; rule {@code away} is about the
 *     answers while a part was away and about what had to go on without it
 * @param recovered from the call of settle until bids were answered as fast as before the fault
 * @param stuck what had not completed by itself at the deadline
 */
public record Outcome(List<Finding> findings, Duration recovered, List<String> stuck) {}
