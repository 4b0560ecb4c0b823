package live.blytz.auth.application;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import live.blytz.auth.domain.AuthReason;
import live.blytz.auth.domain.Code;
import live.blytz.auth.domain.Purpose;
import live.blytz.auth.domain.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A code for whoever has the address. Whether anybody has it is looked up after the answer, so that
 * neither its words nor its time tell.
 */
@Service
public class AskingForACode {

    private static final Logger log = LoggerFactory.getLogger(AskingForACode.class);

    private final Users users;
    private final Codes codes;
    private final Brakes brakes;
    private final Post post;
    private final AuthSettings.Coding settings;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    AskingForACode(
            Users users,
            Codes codes,
            Brakes brakes,
            Post post,
            AuthSettings settings,
            InstantSource clock) {
        this.users = users;
        this.codes = codes;
        this.brakes = brakes;
        this.post = post;
        this.settings = settings.codes();
        this.clock = clock;
    }

    /**
     * @param life of the code, if there is one
     * @param pause before another one may be asked for
     */
    public record Asked(Duration life, Duration pause) {}

    public Outcome<Asked> ask(String email, Purpose purpose, String ipAddress) {
        var wait = brakes.asking(email, purpose, ipAddress);
        if (wait.isPositive()) {
            return new Outcome.Refused<>(AuthReason.TOO_MANY_CODES, wait);
        }
        send(email, purpose);
        return new Outcome.Done<>(new Asked(settings.life(), settings.pause()));
    }

    /** For somebody who just joined. They are in, whatever becomes of this. */
    public void welcome(User user) {
        try {
            brakes.sentUnasked(user.email(), Purpose.EMAIL);
        } catch (DataAccessException away) {
            log.warn("the next code does not wait for this one: {}", away.toString());
        }
        afterCommit(() -> send(user.email(), Purpose.EMAIL));
    }

    /** Before it, nobody else sees the person. */
    private static void afterCommit(Runnable deed) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            deed.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        deed.run();
                    }
                });
    }

    private void send(String email, Purpose purpose) {
        post.send(() -> letter(email, purpose), clock.instant().plus(settings.life()));
    }

    private Optional<Letter> letter(String email, Purpose purpose) {
        return users.byEmail(email)
                .filter(purpose::isOpenTo)
                .map(
                        user -> {
                            var code = Code.drawnFrom(random);
                            codes.lay(email, purpose, code, settings.life());
                            return new Letter.WithCode(user, purpose, code);
                        });
    }
}
