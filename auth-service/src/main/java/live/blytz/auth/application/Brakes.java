package live.blytz.auth.application;

import java.time.Duration;
import live.blytz.auth.domain.Purpose;

/**
 * Slow down who asks for codes, and who guesses them. They know addresses, not people: what they
 * say is the same whether anybody has the address.
 */
public interface Brakes {

    /** Counts; zero when a code may be sent now. */
    Duration asking(String email, Purpose purpose, String ipAddress);

    /** One is sent without being asked for: the next one has to wait. */
    void sentUnasked(String email, Purpose purpose);

    /** Counts, so that many at once do not slip through; zero when this one may be looked at. */
    Duration guessing(String email, Purpose purpose, String ipAddress);

    void guessedRight(String email, Purpose purpose, String ipAddress);
}
