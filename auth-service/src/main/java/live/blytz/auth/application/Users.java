package live.blytz.auth.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.blytz.auth.domain.User;
import org.jspecify.annotations.Nullable;

/** Everybody we know. */
public interface Users {

    Optional<User> find(UUID id);

    Optional<User> byEmail(String email);

    /**
     * Newest first.
     *
     * @param words in their names or address, whatever the case; empty for everybody
     */
    List<User> page(String words, @Nullable Place after, int limit);

    void add(User user);

    /**
     * @return false when somebody changed them since
     */
    boolean replace(User user);

    /**
     * @param began before the password was shown: one that was changed since is not good any more
     * @return the person, unless they are banned
     */
    Optional<User> sawLogin(UUID id, Instant began, Instant at);

    /** Until the transaction ends, nobody else changes this person. */
    Optional<User> lock(UUID id);

    void changedPassword(UUID id, Instant at);

    /** Until the transaction ends, nobody else may join with this address. */
    void reserve(String email);

    /** Where a page begins: after this person. */
    record Place(Instant createdAt, UUID id) {}
}
