package live.blytz.auth.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.blytz.auth.domain.Ending;
import live.blytz.auth.domain.Fingerprint;
import live.blytz.auth.domain.Session;

/** Every login, open or over. */
public interface Sessions {

    void add(Session session);

    Optional<Session> find(String id);

    /** Open ones, last used first. */
    List<Session> openOf(UUID user, Instant now);

    /** The login that this refresh token was ever given to; locked until the transaction ends. */
    Optional<Session> everHolding(Fingerprint refresh);

    /** Stores the renewed login and remembers its former token as used. */
    void renew(Session renewed, Fingerprint former);

    /**
     * @return false when it was over already
     */
    boolean end(String id, Ending why, Instant now);

    List<Ended> endedSince(Instant since);

    /** Over here, perhaps not yet at the identity provider. */
    List<String> endedButNotClosed(int limit);

    void closed(String id);

    /** Forgets logins that were over before then. */
    int forgetBefore(Instant then);

    record Ended(String id, Instant at) {}
}
