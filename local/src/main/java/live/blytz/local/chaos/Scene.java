package live.blytz.local.chaos;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * What goes wrong in one round; all of it may happen within one window.
 *
 * @param first whether it is among those that even a short run should have
 * @param about how long the round takes on a busy machine
 * @param faults fresh ones each time
 */
record Scene(String name, boolean first, Duration about, Supplier<List<Fault>> faults) {}
