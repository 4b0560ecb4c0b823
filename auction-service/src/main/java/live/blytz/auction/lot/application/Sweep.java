package live.blytz.auction.lot.application;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import live.blytz.auction.AuctionSettings;
import live.blytz.platform.watch.Overdue;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Does what nobody else did: closes auctions whose writer is gone, opens those whose time has come,
 * forgets old answers. Every instance sweeps; the fence lets one of them through.
 */
@Component
class Sweep {

    /** The writer's own timer gets this head start. */
    private static final Duration HEAD_START = Duration.ofMillis(250);

    private final Auctions auctions;
    private final KeptAnswers answers;
    private final Writers writers;
    private final InstantSource clock;
    private final Overdue overdue;
    private final Duration keepAnswers;

    Sweep(
            Auctions auctions,
            KeptAnswers answers,
            Writers writers,
            InstantSource clock,
            MeterRegistry meters,
            AuctionSettings settings) {
        this.auctions = auctions;
        this.answers = answers;
        this.writers = writers;
        this.clock = clock;
        this.overdue = new Overdue("auctions", meters, clock);
        this.keepAnswers = settings.writers().keepAnswers();
    }

    @Scheduled(fixedDelay = 1000)
    void closeWhatIsOver() {
        var late = auctions.overdue(clock.instant().minus(HEAD_START));
        overdue.found(late);
        late.forEach(id -> writers.ask(id, new Command.LookAtTheClock(), null));
    }

    @Scheduled(fixedDelay = 1000)
    void openWhatIsDue() {
        auctions.dueToOpen(clock.instant())
                .forEach(id -> writers.ask(id, new Command.Open(), null));
    }

    @Scheduled(fixedDelay = 600_000)
    void forgetOldAnswers() {
        answers.forgetBefore(clock.instant().minus(keepAnswers));
    }
}
