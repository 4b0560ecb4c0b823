package live.blytz.auction.lot.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import live.blytz.auction.lot.application.Auctions;
import live.blytz.auction.lot.application.Showcase;
import live.blytz.auction.lot.application.Stored;
import live.blytz.auction.lot.domain.AuctionId;
import live.blytz.auction.lot.domain.AuctionStatus;
import live.blytz.platform.problem.Refusal;
import live.blytz.platform.security.Caller;
import live.blytz.platform.web.Cursor;
import live.blytz.platform.web.ETags;
import live.blytz.platform.web.Limit;
import live.blytz.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/auctions")
@Tag(name = "auctions", description = "Lots under the hammer")
class AuctionController {

    private final Auctions auctions;
    private final Showcase showcase;

    AuctionController(Auctions auctions, Showcase showcase) {
        this.auctions = auctions;
        this.showcase = showcase;
    }

    @GetMapping
    @Operation(summary = "Auctions, newest first")
    Page<AuctionView> list(
            @Nullable Caller caller,
            @RequestParam(required = false) @Nullable UUID stream,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable UUID seller,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var most = Limit.of(limit);
        var filter = new Showcase.Filter(stream, status == null ? null : status(status), seller);
        var found =
                showcase.list(
                        filter,
                        cursor == null ? null : new AuctionId(Cursor.readId(cursor)),
                        most + 1);
        return Page.of(found, most, each -> Cursor.of(each.auction().id()))
                .map(each -> AuctionView.of(each.auction(), caller));
    }

    @GetMapping("/{id}")
    @Operation(summary = "An auction as it is now")
    ResponseEntity<AuctionView> show(@Nullable Caller caller, @PathVariable UUID id) {
        var stored = find(id);
        return ResponseEntity.ok()
                .eTag(ETags.of(stored.version()))
                .body(AuctionView.of(stored.auction(), caller));
    }

    @GetMapping("/{id}/bids")
    @Operation(summary = "The book of bids, latest first")
    Page<BidView> bids(
            @Nullable Caller caller,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var auction = find(id).auction();
        var most = Limit.of(limit);
        var before = cursor == null ? Long.MAX_VALUE : sequence(cursor);
        var eye = new Eye(caller, auction.lot().sellerId());
        return Page.of(
                        showcase.book(auction.id(), before, most + 1),
                        most,
                        each -> Cursor.of(each.bid().sequence()))
                .map(each -> BidView.of(each, eye));
    }

    private Stored find(UUID id) {
        return auctions.find(new AuctionId(id)).orElseThrow(Refusal::notFound);
    }

    private static AuctionStatus status(String code) {
        try {
            return AuctionStatus.of(code);
        } catch (IllegalArgumentException _) {
            throw Refusal.invalid("status", "is not a status of an auction");
        }
    }

    private static long sequence(String cursor) {
        try {
            return Long.parseLong(Cursor.read(cursor, 1).getFirst());
        } catch (NumberFormatException _) {
            throw Refusal.invalid("cursor", "is not a cursor of this list");
        }
    }
}
