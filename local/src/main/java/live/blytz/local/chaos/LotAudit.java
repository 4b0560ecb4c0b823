package live.blytz.local.chaos;

import java.util.ArrayList;
import java.util.List;
import live.blytz.local.evening.AuctionChecks;
import live.blytz.local.evening.Books;
import live.blytz.local.evening.Finding;
import live.blytz.local.evening.Measures;
import live.blytz.local.evening.Told;

/** I1, I2, I3 over the lots of a window. */
final class LotAudit {

    private final Books books;
    private final Scope scope;
    private final Measures bids;
    private final Told told;

    LotAudit(Books books, Scope scope, Measures all, Told told) {
        this.books = books;
        this.scope = scope;
        this.told = told;
        this.bids = new Measures();
        all.accepted().stream()
                .filter(bid -> scope.lots().contains(bid.auction()))
                .forEach(bid -> bids.accepted(bid, bid.sentNanos()));
    }

    List<Finding> findings() {
        var findings =
                new ArrayList<>(
                        new AuctionChecks(books, scope.lots(), bids, _ -> true, told).findings());
        findings.add(nothingAfterTheClose());
        return findings;
    }

    /** By numbers, not by clocks: the close said which bid was the last. */
    private Finding nothingAfterTheClose() {
        var wrong = new ArrayList<String>();
        for (var lot : scope.lots()) {
            var last =
                    books.number(
                            "select coalesce(max(sequence), 0) from bid where auction_id = ?", lot);
            told.on("auction")
                    .filter(event -> event.shortType().equals("AuctionClosed"))
                    .filter(event -> event.key().equals(lot.toString()))
                    .map(event -> Told.field(event, "last_sequence"))
                    .filter(said -> !said.equals(Long.toString(last)))
                    .forEach(
                            said ->
                                    wrong.add(
                                            "lot %s closed after bid %s, the book has %d"
                                                    .formatted(lot, said, last)));
        }
        return new Finding(
                "I3",
                "no bid after the close",
                wrong.isEmpty(),
                wrong.isEmpty() ? scope.lots().size() + " lots" : String.join("; ", wrong));
    }
}
