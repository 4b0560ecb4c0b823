package live.blytz.auth.application;

import java.time.Duration;
import live.blytz.auth.domain.Code;
import live.blytz.auth.domain.Purpose;

/** The codes that are out, each good once. */
public interface Codes {

    /** From now on this is the only one that is good. */
    void lay(String email, Purpose purpose, Code code, Duration life);

    /**
     * @return false when it is not the one that is good; of two that take it at once, one gets it
     */
    boolean take(String email, Purpose purpose, Code code);

    /** What it was taken for did not work: it is good for the rest of its life. */
    void putBack(String email, Purpose purpose, Code code);
}
