package live.blytz.auction.lot.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import live.blytz.auction.lot.domain.Auction;
import live.blytz.auction.lot.domain.AuctionEvent;
import live.blytz.auction.lot.domain.AuctionId;
import live.blytz.auction.lot.domain.Bid;
import live.blytz.auction.lot.domain.Bidder;
import live.blytz.auction.lot.domain.RightToBid;
import live.blytz.platform.event.OutboxRow;
import live.blytz.platform.id.Ids;

/**
 * The tables of one auction, in memory: with a fence like the real ones, and troubles on demand.
 */
final class Book implements Auctions, KeptAnswers, Telling {

    final List<Bid> bids = new ArrayList<>();
    final List<OutboxRow> told = new ArrayList<>();
    final Map<RequestKey, KeptAnswer> kept = new HashMap<>();
    final List<Integer> batches = new ArrayList<>();
    final AtomicInteger failures = new AtomicInteger();
    final AtomicInteger overtakings = new AtomicInteger();
    volatile CountDownLatch gate = new CountDownLatch(0);

    private Stored stored;

    Book(Auction auction) {
        stored = new Stored(auction, 1);
    }

    /** Everybody may bid here. */
    Contenders everybody() {
        return (ids, _, _) ->
                ids.stream()
                        .collect(
                                Collectors.toMap(
                                        id -> id,
                                        id ->
                                                new Contender(
                                                        Bidder.named(id, "Bidder"),
                                                        RightToBid.GIVEN)));
    }

    synchronized Stored stored() {
        return stored;
    }

    /** As another instance would. */
    synchronized void writtenElsewhere(Auction auction) {
        stored = new Stored(auction, stored.version() + 1);
    }

    @Override
    public synchronized Optional<Stored> find(AuctionId id) {
        return stored.auction().id().equals(id) ? Optional.of(stored) : Optional.empty();
    }

    @Override
    public boolean commit(Batch batch) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return write(batch);
    }

    private synchronized boolean write(Batch batch) {
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("the database is gone");
        }
        if (overtakings.getAndUpdate(left -> Math.max(0, left - 1)) > 0
                || batch.before().version() != stored.version()
                || batch.answers().stream().anyMatch(each -> kept.containsKey(each.key()))) {
            return false;
        }
        bids.addAll(batch.bids());
        told.addAll(batch.told());
        batch.answers().forEach(each -> kept.put(each.key(), each));
        batches.add(batch.bids().size());
        stored = batch.stored();
        return true;
    }

    @Override
    public void add(AuctionEvent.AuctionScheduled scheduled) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean edit(Stored before, Auction.Scheduled after) {
        throw new UnsupportedOperationException();
    }

    @Override
    public synchronized List<AuctionId> overdue(Instant now) {
        return stored.auction() instanceof Auction.Live live && live.hours().areOver(now)
                ? List.of(live.id())
                : List.of();
    }

    @Override
    public synchronized List<AuctionId> dueToOpen(Instant now) {
        return stored.auction() instanceof Auction.Scheduled scheduled
                ? List.of(scheduled.id())
                : List.of();
    }

    @Override
    public List<AuctionId> scheduledIn(UUID stream) {
        return List.of();
    }

    @Override
    public List<AuctionId> liveIn(UUID stream) {
        return List.of();
    }

    @Override
    public int countOpen(UUID product) {
        return 0;
    }

    @Override
    public synchronized Map<RequestKey, KeptAnswer> find(Set<RequestKey> keys) {
        return keys.stream()
                .filter(kept::containsKey)
                .collect(Collectors.toMap(key -> key, kept::get));
    }

    @Override
    public synchronized void forgetBefore(Instant time) {
        kept.values().removeIf(each -> each.at().isBefore(time));
    }

    @Override
    public OutboxRow row(AuctionEvent event) {
        return new OutboxRow(
                Ids.next(),
                "auction",
                event.lot().id().toString(),
                event.getClass().getSimpleName(),
                new byte[0],
                null);
    }

    @Override
    public void tell(AuctionEvent event) {
        throw new UnsupportedOperationException();
    }
}
