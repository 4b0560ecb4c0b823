package live.blytz.auction.lot.application;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import live.blytz.auction.AuctionReason;
import live.blytz.auction.AuctionSettings;
import live.blytz.auction.lot.domain.AuctionId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a command to the auction's writer and waits for what it says. */
@Component
final class Asking {

    private final Writers writers;
    private final AuctionSettings.Writers settings;

    Asking(Writers writers, AuctionSettings settings) {
        this.writers = writers;
        this.settings = settings.writers();
    }

    /** {@code UNDECIDED} when it says nothing in time: it may still be decided either way. */
    Reply ask(AuctionId id, Command command, @Nullable RequestKey key) {
        try {
            return writers.ask(id, command, key)
                    .get(settings.answerWithin().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            return undecided();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return undecided();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(failed.getCause());
        }
    }

    private static Reply undecided() {
        return Reply.fresh(Answer.Refused.because(AuctionReason.UNDECIDED));
    }
}
