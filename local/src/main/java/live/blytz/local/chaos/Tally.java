package live.blytz.local.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Every answer that anybody got, until somebody asks for them. */
final class Tally {

    private static final int SAMPLES = 20;

    private final Absence absence;
    private final ConcurrentLinkedQueue<Try> sinceAnswers = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Try> sinceJudgement = new ConcurrentLinkedQueue<>();

    Tally(Absence absence) {
        this.absence = absence;
    }

    void note(Try one) {
        sinceAnswers.add(one);
        sinceJudgement.add(one);
    }

    Answers answers() {
        var all = drain(sinceAnswers);
        var byStatus = new TreeMap<Integer, Long>();
        var byService = new TreeMap<String, Long>();
        for (var one : all) {
            byStatus.merge(one.status(), 1L, Long::sum);
            byService.merge(one.service(), 1L, Long::sum);
        }
        return new Answers(
                all.size(),
                byStatus,
                Duration.ofMillis(all.stream().mapToLong(Try::millis).max().orElse(0)),
                all.stream().filter(Try::unavailable).count(),
                all.stream().filter(this::unclear).limit(SAMPLES).map(Try::toString).toList(),
                byService);
    }

    /** All tries since the last judgement, to be judged. */
    Judged judged() {
        var all = drain(sinceJudgement);
        var during = all.stream().filter(absence::saw).toList();
        return new Judged(
                all.size(),
                during.size(),
                during.stream().filter(one -> !one.failed()).count(),
                all.stream().filter(this::unclear).toList(),
                all.stream().filter(Try::failed).filter(one -> !absence.excuses(one)).toList());
    }

    /**
     * @param during how many met the absence of something
     * @param served how many of those were served all the same
     * @param unclear what nobody may be answered
     * @param needless failures of what needed nothing that was away
     */
    record Judged(long count, long during, long served, List<Try> unclear, List<Try> needless) {}

    /** Nobody answers for a process that stands still: who calls it directly must help himself. */
    private boolean unclear(Try one) {
        return one.unclear() && !absence.silences(one);
    }

    private static List<Try> drain(ConcurrentLinkedQueue<Try> queue) {
        var all = new ArrayList<Try>();
        for (var one = queue.poll(); one != null; one = queue.poll()) {
            all.add(one);
        }
        return all;
    }
}
