package live.blytz.payment.application;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Work at the processor that must be done, however often this service dies meanwhile. */
public interface Tasks {

    enum Kind {
        CHARGE,
        REFUND,
        PAYOUT
    }

    /**
     * @param lease whose turn it is: who lost it cannot end the task
     * @param tries how often it was begun, this time included
     */
    record Task(Kind kind, UUID subject, UUID lease, int tries) {}

    /** Part of the transaction; workers are woken by its commit. */
    void add(Kind kind, UUID subject);

    /** Takes tasks that are due, or whose worker did not come back. */
    List<Task> claim(int most, Duration lease);

    void done(Task task);

    void later(Task task, Duration pause, String why);
}
