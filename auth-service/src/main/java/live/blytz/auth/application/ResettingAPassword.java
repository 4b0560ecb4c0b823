package live.blytz.auth.application;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import live.blytz.auth.application.BringingACode.Brought;
import live.blytz.auth.domain.AuthReason;
import live.blytz.auth.domain.Code;
import live.blytz.auth.domain.Ending;
import live.blytz.auth.domain.Purpose;
import live.blytz.auth.domain.User;
import org.springframework.stereotype.Service;

/**
 * A new password for whoever has the mailbox. All logins end: one of them may be why the password
 * had to be changed. The owner is told, by mail too, in case it was not them.
 */
@Service
public class ResettingAPassword {

    /** How long news of a changed password are worth sending. */
    private static final Duration WORTH_TELLING = Duration.ofHours(1);

    private final Users users;
    private final Accounts accounts;
    private final Attempts attempts;
    private final EndingSessions ending;
    private final ConfirmingAnAddress confirming;
    private final BringingACode bringing;
    private final Post post;
    private final InstantSource clock;

    ResettingAPassword(
            Users users,
            Accounts accounts,
            Attempts attempts,
            EndingSessions ending,
            ConfirmingAnAddress confirming,
            BringingACode bringing,
            Post post,
            InstantSource clock) {
        this.users = users;
        this.accounts = accounts;
        this.attempts = attempts;
        this.ending = ending;
        this.confirming = confirming;
        this.bringing = bringing;
        this.post = post;
        this.clock = clock;
    }

    public Outcome<User> reset(String email, Code code, String password, String ipAddress) {
        var outcome =
                bringing.with(
                        new Brought(email, Purpose.PASSWORD, code, ipAddress),
                        () ->
                                users.byEmail(email)
                                        .flatMap(user -> users.lock(user.id()))
                                        .filter(Purpose.PASSWORD::isOpenTo)
                                        .<Outcome<User>>map(
                                                user -> new Outcome.Done<>(changed(user, password)))
                                        .orElseGet(() -> Outcome.refused(AuthReason.INVALID_CODE)));
        if (outcome instanceof Outcome.Done<User>(var user)) {
            attempts.succeeded(email, ipAddress);
            post.send(
                    () -> Optional.of(new Letter.PasswordChanged(user)),
                    clock.instant().plus(WORTH_TELLING));
        }
        return outcome;
    }

    /** The code came to the address, so that is proven as well. */
    private User changed(User user, String password) {
        accounts.changePassword(user.id(), password);
        users.changedPassword(user.id(), clock.instant());
        ending.endAll(user.id(), Ending.PASSWORD_RESET);
        return confirming.confirmed(user);
    }
}
