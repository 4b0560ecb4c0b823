package live.blytz.auction.lot.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import live.blytz.auction.AuctionReason;
import live.blytz.auction.lot.domain.AuctionId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer of an auction in this instance. What waits while it commits is the next batch, so
 * the busier an auction is, the cheaper a bid becomes. Other instances may have their writer too:
 * the version in the table decides whose commit counts.
 */
final class AuctionWriter implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(AuctionWriter.class);

    private final AuctionId id;
    private final Chamber chamber;
    private final Predicate<AuctionWriter> goHome;
    private final BlockingQueue<Request> mailbox;

    /** What the table said after our last commit; null = ask it. */
    private @Nullable Stored known;

    AuctionWriter(AuctionId id, Chamber chamber, Predicate<AuctionWriter> goHome) {
        this.id = id;
        this.chamber = chamber;
        this.goHome = goHome;
        this.mailbox = new LinkedBlockingQueue<>(chamber.settings().queue());
    }

    boolean offer(Request request) {
        return mailbox.offer(request);
    }

    int waiting() {
        return mailbox.size();
    }

    @Override
    public void run() {
        try {
            while (true) {
                var batch = nextBatch(chamber.settings().idle());
                if (!batch.isEmpty()) {
                    settle(batch);
                } else if (goHome.test(this)) {
                    return;
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Request> nextBatch(Duration patience) throws InterruptedException {
        var batch = new ArrayList<Request>();
        var first = mailbox.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        if (first != null) {
            batch.add(first);
            mailbox.drainTo(batch, chamber.settings().batch() - 1);
        }
        return batch;
    }

    /** Whatever goes wrong goes to those who wait; the writer lives, and asks the table again. */
    private void settle(List<Request> batch) {
        try {
            for (var attempt = 0; attempt < chamber.settings().attempts(); attempt++) {
                known = chamber.settle(id, known, batch);
                if (known != null || batch.stream().allMatch(each -> each.reply().isDone())) {
                    return;
                }
            }
            batch.forEach(
                    each -> each.answer(Reply.fresh(Answer.Refused.because(AuctionReason.BUSY))));
        } catch (RuntimeException | Error failure) {
            known = null;
            LOG.warn("{} decisions on auction {} are not known", batch.size(), id, failure);
            batch.forEach(each -> each.fail(failure));
        }
    }
}
