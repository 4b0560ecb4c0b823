package live.blytz.auth.application;

import java.util.function.Supplier;
import live.blytz.auth.domain.AuthReason;
import live.blytz.auth.domain.Code;
import live.blytz.auth.domain.Purpose;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A code is good once, for one thing that is done or not done in one transaction. */
@Component
class BringingACode {

    private final Codes codes;
    private final Brakes brakes;
    private final TransactionTemplate transactions;

    BringingACode(Codes codes, Brakes brakes, TransactionTemplate transactions) {
        this.codes = codes;
        this.brakes = brakes;
        this.transactions = transactions;
    }

    /**
     * @param ipAddress whose guesses are counted, too
     */
    record Brought(String email, Purpose purpose, Code code, String ipAddress) {}

    <T> Outcome<T> with(Brought brought, Supplier<Outcome<T>> deed) {
        var email = brought.email();
        var purpose = brought.purpose();
        var wait = brakes.guessing(email, purpose, brought.ipAddress());
        if (wait.isPositive()) {
            return new Outcome.Refused<>(AuthReason.TOO_MANY_GUESSES, wait);
        }
        if (!codes.take(email, purpose, brought.code())) {
            return Outcome.refused(AuthReason.INVALID_CODE);
        }
        brakes.guessedRight(email, purpose, brought.ipAddress());
        try {
            return transactions.execute(_ -> deed.get());
        } catch (RuntimeException undone) {
            codes.putBack(email, purpose, brought.code());
            throw undone;
        }
    }
}
