package live.blytz.auction.lot.application;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** How the bidding goes, in numbers. */
@Component
final class BidMetrics {

    private final MeterRegistry registry;
    private final DistributionSummary batches;
    private final Timer decisions;

    BidMetrics(MeterRegistry registry) {
        this.registry = registry;
        batches =
                DistributionSummary.builder("blytz.bid.batch")
                        .description("decisions in one commit")
                        .publishPercentileHistogram()
                        .register(registry);
        decisions =
                Timer.builder("blytz.bid.decision")
                        .description("from the mailbox to the committed answer")
                        .publishPercentileHistogram()
                        .register(registry);
    }

    void watchQueues(Supplier<Number> waiting) {
        Gauge.builder("blytz.bid.queue", waiting)
                .description("requests that wait for a writer")
                .register(registry);
    }

    void batch(int size) {
        batches.record(size);
    }

    /** Another instance had written first. */
    void overtaken() {
        registry.counter("blytz.bid.overtaken").increment();
    }

    void decided(Request request, Reply reply) {
        if (request.command() instanceof Command.Wish) {
            registry.counter("blytz.bids", "decision", decision(reply.answer())).increment();
            decisions.record(Duration.ofNanos(System.nanoTime() - request.since()));
        }
    }

    private static String decision(Answer answer) {
        return switch (answer) {
            case Answer.Taken _, Answer.Done _ -> "accepted";
            case Answer.Refused refused -> refused.reason().code();
            case Answer.Unknown _ -> "unknown";
        };
    }
}
