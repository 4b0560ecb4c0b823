package live.blytz.auth.application;

import java.time.Duration;

/** Counts wrong passwords. */
public interface Attempts {

    /** Zero when this address may try this account now. */
    Duration waitingTime(String email, String ipAddress);

    void failed(String email, String ipAddress);

    void succeeded(String email, String ipAddress);
}
