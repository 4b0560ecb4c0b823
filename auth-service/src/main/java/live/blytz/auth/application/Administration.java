package live.blytz.auth.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import live.blytz.auth.domain.AuthReason;
import live.blytz.auth.domain.Change;
import live.blytz.auth.domain.Change.Changed;
import live.blytz.auth.domain.Change.Unchanged;
import live.blytz.auth.domain.Ending;
import live.blytz.auth.domain.Role;
import live.blytz.auth.domain.User;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What admins do with people. The identity provider is asked first, then our row and the event are
 * stored; every step may be repeated, so a crash in between is healed by asking again.
 */
@Service
public class Administration {

    private final Users users;
    private final Accounts accounts;
    private final Storing storing;
    private final EndingSessions ending;

    Administration(Users users, Accounts accounts, Storing storing, EndingSessions ending) {
        this.users = users;
        this.accounts = accounts;
        this.storing = storing;
        this.ending = ending;
    }

    public List<User> page(String words, Users.@Nullable Place after, int limit) {
        return users.page(words, after, limit);
    }

    @Transactional
    public Optional<User> grant(UUID id, Role role) {
        return changing(id, user -> accounts.grant(id, role), user -> user.granted(role));
    }

    /**
     * @param admin who takes it away
     */
    @Transactional
    public Optional<Outcome<User>> revoke(UUID admin, UUID id, Role role) {
        if (admin.equals(id) && role == Role.ADMIN) {
            return Optional.of(Outcome.refused(AuthReason.OWN_ADMIN_ROLE));
        }
        return changing(id, user -> accounts.revoke(id, role), user -> user.deprivedOf(role))
                .map(Outcome.Done::new);
    }

    @Transactional
    public Optional<Outcome<User>> ban(UUID admin, UUID id, String reason) {
        if (admin.equals(id)) {
            return Optional.of(Outcome.refused(AuthReason.OWN_ADMIN_ROLE));
        }
        var banned = changing(id, _ -> accounts.disable(id), user -> user.banned(reason));
        banned.ifPresent(user -> ending.endAll(user.id(), Ending.BANNED));
        return banned.map(Outcome.Done::new);
    }

    @Transactional
    public Optional<User> reinstate(UUID id) {
        return changing(id, _ -> accounts.enable(id), User::reinstated);
    }

    private Optional<User> changing(
            UUID id, Consumer<User> atTheProvider, Function<User, Change> move) {
        return users.find(id)
                .map(
                        user -> {
                            atTheProvider.accept(user);
                            return switch (move.apply(user)) {
                                case Unchanged same -> same.user();
                                case Changed changed ->
                                        storing.tryTo(changed)
                                                .orElseThrow(() -> changedMeanwhile(id));
                            };
                        });
    }

    private static RuntimeException changedMeanwhile(UUID id) {
        return new OptimisticLockingFailureException("user " + id + " was changed meanwhile");
    }
}
