package live.blytz.payment.application;

import java.util.Map;

/** What the books come to when they are added up. */
public interface Sums {

    /** The sum of everything, by currency: zero. */
    Map<String, Long> sums();

    /** What does not add up: the sums, the postings and the payments against the books. */
    long imbalance();
}
