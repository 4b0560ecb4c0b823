package live.blytz.local.chaos;

import java.util.List;

/**
 * One scene as it was played.
 *
 * @param wrong sentences; empty when nothing was violated
 */
record Round(
        int number, List<Fault> faults, Answers meanwhile, Outcome outcome, List<String> wrong) {}
