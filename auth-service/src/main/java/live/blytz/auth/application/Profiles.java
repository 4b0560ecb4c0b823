package live.blytz.auth.application;

import java.util.Optional;
import java.util.UUID;
import live.blytz.auth.domain.Change.Changed;
import live.blytz.auth.domain.Change.Unchanged;
import live.blytz.auth.domain.Profile;
import live.blytz.auth.domain.User;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people see and say of themselves. */
@Service
public class Profiles {

    private final Users users;
    private final Accounts accounts;
    private final Storing storing;

    Profiles(Users users, Accounts accounts, Storing storing) {
        this.users = users;
        this.accounts = accounts;
        this.storing = storing;
    }

    public Optional<User> find(UUID id) {
        return users.find(id);
    }

    /**
     * @return empty when somebody else changed the person meanwhile
     */
    @Transactional
    public Optional<User> describe(User user, Profile next) {
        return switch (user.describedAs(next)) {
            case Unchanged same -> Optional.of(same.user());
            case Changed changed -> {
                if (!next.firstName().equals(user.profile().firstName())
                        || !next.lastName().equals(user.profile().lastName())) {
                    accounts.rename(user.id(), next);
                }
                yield storing.tryTo(changed);
            }
        };
    }
}
