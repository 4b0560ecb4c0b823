package live.blytz.auth.application;

import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import live.blytz.auth.domain.AuthReason;
import live.blytz.auth.domain.Profile;
import live.blytz.auth.domain.Role;
import live.blytz.auth.domain.User;
import live.blytz.auth.domain.UserEvent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Joining. The account is opened first, then our row and the event are stored; a crash in between
 * leaves an account without a row, which the next registration takes over, or the next login
 * adopts.
 */
@Service
public class Registering {

    private final Users users;
    private final Accounts accounts;
    private final News news;
    private final InstantSource clock;

    Registering(Users users, Accounts accounts, News news, InstantSource clock) {
        this.users = users;
        this.accounts = accounts;
        this.news = news;
        this.clock = clock;
    }

    public record Application(String email, String password, Profile profile, Role role) {}

    @Transactional
    public Outcome<User> register(Application person) {
        users.reserve(person.email());
        if (users.byEmail(person.email()).isPresent()) {
            return Outcome.refused(AuthReason.EMAIL_TAKEN);
        }
        var id =
                accounts.open(person.email(), person.password(), person.profile())
                        .orElseGet(() -> takeOver(person));
        return new Outcome.Done<>(join(id, person.email(), person.profile(), person.role()));
    }

    /** Someone whom the identity provider knows and we do not: a registration was cut off. */
    @Transactional
    User adopt(Tokens.Holder holder) {
        users.reserve(holder.email());
        return users.find(holder.id()).orElseGet(() -> joinAs(holder));
    }

    private User joinAs(Tokens.Holder holder) {
        var names = holder.name().split(" ", 2);
        var profile = Profile.named(names[0], names.length > 1 ? names[1] : "");
        var role = holder.roles().stream().filter(Role::isForTheAsking).findFirst();
        return join(holder.id(), holder.email(), profile, role.orElse(Role.BUYER));
    }

    private UUID takeOver(Application person) {
        var id = accounts.find(person.email()).orElseThrow();
        accounts.takeOver(id, person.password(), person.profile());
        return id;
    }

    private User join(UUID id, String email, Profile profile, Role role) {
        accounts.grant(id, role);
        var user = User.joining(id, email, profile, Set.of(role), clock.instant());
        users.add(user);
        news.tell(new UserEvent.Registered(id), user);
        return user;
    }
}
