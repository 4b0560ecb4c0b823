package live.blytz.local.evening;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** What the bidders saw: every answer, and how long things took. */
public final class Measures {

    /** A bid that the house said it took. */
    public record Acknowledged(
            UUID auction, UUID bid, UUID bidder, long sequence, long minor, long sentNanos) {}

    private final ConcurrentLinkedQueue<Acknowledged> accepted = new ConcurrentLinkedQueue<>();
    private final ConcurrentHashMap<UUID, Long> sentAt = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<UUID, ConcurrentLinkedQueue<Long>> early =
            new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Long> answers = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Long> deliveries = new ConcurrentLinkedQueue<>();
    private final ConcurrentHashMap<String, AtomicLong> refused = new ConcurrentHashMap<>();
    private final AtomicLong firstBid = new AtomicLong(Long.MAX_VALUE);
    private final AtomicLong lastBid = new AtomicLong(Long.MIN_VALUE);

    public void accepted(Acknowledged bid, long answeredNanos) {
        accepted.add(bid);
        answers.add(answeredNanos - bid.sentNanos());
        span(bid.sentNanos(), answeredNanos);
        sentAt.put(bid.bid(), bid.sentNanos());
        var waiting = early.remove(bid.bid());
        if (waiting != null) {
            waiting.forEach(seen -> deliveries.add(seen - bid.sentNanos()));
        }
    }

    public void refused(String code, long sentNanos, long answeredNanos) {
        refused.computeIfAbsent(code, _ -> new AtomicLong()).incrementAndGet();
        answers.add(answeredNanos - sentNanos);
        span(sentNanos, answeredNanos);
    }

    /** A viewer saw a bid; that may be before its bidder has the answer. */
    void seen(UUID bid, long nanos) {
        var sent = sentAt.get(bid);
        if (sent != null) {
            deliveries.add(nanos - sent);
            return;
        }
        early.computeIfAbsent(bid, _ -> new ConcurrentLinkedQueue<>()).add(nanos);
        var meanwhile = sentAt.get(bid);
        var waiting = meanwhile == null ? null : early.remove(bid);
        if (meanwhile != null && waiting != null) {
            waiting.forEach(each -> deliveries.add(each - meanwhile));
        }
    }

    public List<Acknowledged> accepted() {
        return List.copyOf(accepted);
    }

    Map<String, AtomicLong> refused() {
        return refused;
    }

    Percentiles answers() {
        return Percentiles.of(answers);
    }

    Percentiles deliveries() {
        return Percentiles.of(deliveries);
    }

    long bids() {
        return answers.size();
    }

    double seconds() {
        return bids() == 0 ? 0 : (lastBid.get() - firstBid.get()) / 1e9;
    }

    private void span(long from, long to) {
        firstBid.accumulateAndGet(from, Math::min);
        lastBid.accumulateAndGet(to, Math::max);
    }
}
