package live.blytz.auction.lot.application;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import live.blytz.auction.AuctionReason;
import live.blytz.auction.lot.domain.AuctionId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One writer for each auction that somebody wants something of. */
@Component
final class Writers {

    private final ConcurrentMap<AuctionId, AuctionWriter> atWork = new ConcurrentHashMap<>();
    private final Chamber chamber;
    private final BidMetrics metrics;

    Writers(Chamber chamber, Hammer hammer, BidMetrics metrics) {
        this.chamber = chamber;
        this.metrics = metrics;
        hammer.knocksAt(id -> ask(id, new Command.LookAtTheClock(), null));
        metrics.watchQueues(() -> atWork.values().stream().mapToInt(AuctionWriter::waiting).sum());
    }

    /** Completes after the commit; with {@code BUSY} at once when too many wait already. */
    CompletableFuture<Reply> ask(AuctionId id, Command command, @Nullable RequestKey key) {
        var request = Request.of(command, key);
        // inside compute, so that no request slips into the mailbox of a writer that goes home
        atWork.compute(
                id,
                (_, present) -> {
                    var writer = present == null ? hire(id) : present;
                    if (!writer.offer(request)) {
                        sendAway(request);
                    }
                    return writer;
                });
        return request.reply();
    }

    private void sendAway(Request request) {
        var busy = Reply.fresh(Answer.Refused.because(AuctionReason.BUSY));
        metrics.decided(request, busy);
        request.answer(busy);
    }

    private AuctionWriter hire(AuctionId id) {
        var writer = new AuctionWriter(id, chamber, each -> dismiss(id, each));
        Thread.ofVirtual().name("auction-" + id).start(writer);
        return writer;
    }

    private boolean dismiss(AuctionId id, AuctionWriter writer) {
        return atWork.computeIfPresent(
                        id,
                        (_, present) -> present == writer && writer.waiting() == 0 ? null : present)
                != writer;
    }
}
