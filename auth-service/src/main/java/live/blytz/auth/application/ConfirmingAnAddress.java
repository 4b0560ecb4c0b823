package live.blytz.auth.application;

import live.blytz.auth.application.BringingACode.Brought;
import live.blytz.auth.domain.AuthReason;
import live.blytz.auth.domain.Change.Changed;
import live.blytz.auth.domain.Change.Unchanged;
import live.blytz.auth.domain.Code;
import live.blytz.auth.domain.Purpose;
import live.blytz.auth.domain.User;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever brings the code that was sent to an address has that address. */
@Service
public class ConfirmingAnAddress {

    private final Users users;
    private final Accounts accounts;
    private final Storing storing;
    private final BringingACode bringing;

    ConfirmingAnAddress(Users users, Accounts accounts, Storing storing, BringingACode bringing) {
        this.users = users;
        this.accounts = accounts;
        this.storing = storing;
        this.bringing = bringing;
    }

    public Outcome<User> confirm(String email, Code code, String ipAddress) {
        return bringing.with(
                new Brought(email, Purpose.EMAIL, code, ipAddress),
                () ->
                        users.byEmail(email)
                                .<Outcome<User>>map(user -> new Outcome.Done<>(confirmed(user)))
                                .orElseGet(() -> Outcome.refused(AuthReason.INVALID_CODE)));
    }

    /** As the person is after it. */
    @Transactional
    User confirmed(User found) {
        var user = users.lock(found.id()).orElse(found);
        return switch (user.provenAddress()) {
            case Unchanged same -> same.user();
            case Changed changed -> {
                accounts.confirm(user.id());
                yield storing.tryTo(changed).orElseThrow();
            }
        };
    }
}
