package live.blytz.local.evening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** I1, I2, I3: who won, what was acknowledged, in which order. */
public final class AuctionChecks {

    private final Books books;
    private final Set<UUID> auctions;
    private final Measures measures;
    private final Predicate<UUID> heard;
    private final Told told;

    /**
     * @param heard whether all answers to a bidder are in the measures
     */
    public AuctionChecks(
            Books books, Set<UUID> auctions, Measures measures, Predicate<UUID> heard, Told told) {
        this.books = books;
        this.auctions = auctions;
        this.measures = measures;
        this.heard = heard;
        this.told = told;
    }

    private record Bid(
            UUID id, UUID auction, long sequence, UUID bidder, long minor, boolean auto) {}

    public List<Finding> findings() {
        var bids =
                auctions.stream()
                        .flatMap(auction -> bids(auction).stream())
                        .collect(Collectors.groupingBy(Bid::auction));
        return List.of(winners(bids), acknowledged(bids), sequences(bids));
    }

    private Finding winners(Map<UUID, List<Bid>> bids) {
        var wrong = new ArrayList<UUID>();
        var sold = 0;
        for (var auction : auctions) {
            var highest =
                    bids.getOrDefault(auction, List.of()).stream()
                            .max(
                                    java.util.Comparator.comparingLong(Bid::minor)
                                            .thenComparing(
                                                    java.util.Comparator.comparingLong(
                                                                    Bid::sequence)
                                                            .reversed()));
            var closed =
                    told.on("auction")
                            .filter(e -> e.shortType().equals("AuctionClosed"))
                            .filter(e -> e.key().equals(auction.toString()))
                            .map(e -> e.id() + Told.field(e, "winner_id"))
                            .distinct()
                            .toList();
            var winner = highest.map(Bid::bidder).map(UUID::toString).orElse("null");
            if (closed.size() != 1
                    || !closed.getFirst().endsWith(winner)
                    || !leads(auction, highest.orElse(null))) {
                wrong.add(auction);
            }
            sold += highest.isPresent() ? 1 : 0;
        }
        return new Finding(
                "I1",
                "one winner per closed auction: the highest bid",
                wrong.isEmpty(),
                wrong.isEmpty()
                        ? "%d auctions, %d sold".formatted(auctions.size(), sold)
                        : "wrong: " + wrong);
    }

    private boolean leads(UUID auction, @Nullable Bid highest) {
        var leading =
                books.rows(
                        "select leading_bid_id from auction where id = ?",
                        row -> row.getObject(1, UUID.class),
                        auction);
        return leading.size() == 1
                && Objects.equals(leading.getFirst(), highest == null ? null : highest.id());
    }

    private Finding acknowledged(Map<UUID, List<Bid>> bids) {
        var byId =
                bids.values().stream()
                        .flatMap(List::stream)
                        .collect(Collectors.toMap(Bid::id, Function.identity()));
        var lost =
                measures.accepted().stream()
                        .filter(
                                ack -> {
                                    var bid = byId.get(ack.bid());
                                    return bid == null
                                            || bid.sequence() != ack.sequence()
                                            || !bid.bidder().equals(ack.bidder());
                                })
                        .count();
        var acknowledged =
                measures.accepted().stream()
                        .map(Measures.Acknowledged::bid)
                        .collect(Collectors.toSet());
        var unasked =
                byId.values().stream()
                        .filter(bid -> !bid.auto() && heard.test(bid.bidder()))
                        .filter(bid -> !acknowledged.contains(bid.id()))
                        .count();
        return new Finding(
                "I2",
                "every acknowledged bid is in the book, no refused one",
                lost == 0 && unasked == 0,
                "%d acknowledged, %d lost, %d in the book without an answer"
                        .formatted(acknowledged.size(), lost, unasked));
    }

    private Finding sequences(Map<UUID, List<Bid>> bids) {
        var broken =
                bids.values().stream()
                        .filter(
                                book -> {
                                    for (var i = 0; i < book.size(); i++) {
                                        if (book.get(i).sequence() != i + 1
                                                || (i > 0
                                                        && book.get(i).minor()
                                                                <= book.get(i - 1).minor())) {
                                            return true;
                                        }
                                    }
                                    return false;
                                })
                        .count();
        var count = bids.values().stream().mapToInt(List::size).sum();
        return new Finding(
                "I3",
                "bids are numbered 1..n and only rise",
                broken == 0,
                "%d bids, %d books broken".formatted(count, broken));
    }

    private List<Bid> bids(UUID auction) {
        return books.rows(
                """
                select id, sequence, bidder_id, amount, is_auto from bid
                where auction_id = ? order by sequence
                """,
                row ->
                        new Bid(
                                row.getObject("id", UUID.class),
                                auction,
                                row.getLong("sequence"),
                                row.getObject("bidder_id", UUID.class),
                                row.getLong("amount"),
                                row.getBoolean("is_auto")),
                auction);
    }
}
