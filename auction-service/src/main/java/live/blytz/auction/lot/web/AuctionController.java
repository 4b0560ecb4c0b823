package live.blytz.auction.lot.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import live.blytz.auction.lot.application.Answer;
import live.blytz.auction.lot.application.Auctions;
import live.blytz.auction.lot.application.Selling;
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
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/auctions")
@Tag(name = "auctions", description = "Lots under the hammer")
class AuctionController {

    private static final String SELLERS = "hasAnyRole('SELLER', 'VENDOR')";

    private final Selling selling;
    private final Auctions auctions;
    private final Showcase showcase;

    AuctionController(Selling selling, Auctions auctions, Showcase showcase) {
        this.selling = selling;
        this.auctions = auctions;
        this.showcase = showcase;
    }

    @PostMapping
    @PreAuthorize(SELLERS)
    @Operation(summary = "Announce a lot: a product of yours, alone or in one of your streams")
    ResponseEntity<AuctionView> schedule(Caller caller, @Valid @RequestBody LotBody lot) {
        var scheduled = selling.schedule(caller.id(), lot.said());
        var view = AuctionView.of(scheduled.auction(), caller);
        return ResponseEntity.created(URI.create("/api/v1/auctions/" + view.id()))
                .eTag(ETags.of(scheduled.version()))
                .body(view);
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
        var found = showcase.list(filter, cursor == null ? null : after(cursor), most + 1);
        return Page.of(found, most, each -> Cursor.of(each.auction().id()))
                .map(each -> AuctionView.of(each.auction(), caller));
    }

    @GetMapping("/{id}")
    @Operation(summary = "An auction as it is now")
    ResponseEntity<AuctionView> show(@Nullable Caller caller, @PathVariable UUID id) {
        return answer(find(id), caller);
    }

    @PutMapping("/{id}")
    @PreAuthorize(SELLERS)
    @Operation(summary = "Change what is announced, while it is scheduled")
    ResponseEntity<AuctionView> edit(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody LotBody lot) {
        var before = selling.own(caller.id(), new AuctionId(id));
        ETags.require(ifMatch, before.version(), AuctionView.of(before.auction(), caller));
        if (!before.auction().lot().productId().equals(lot.productId())) {
            throw Refusal.invalid("product_id", "cannot change: announce another lot");
        }
        return answer(selling.edit(caller.id(), before, lot.said()), caller);
    }

    @PostMapping("/{id}/open")
    @PreAuthorize(SELLERS)
    @Operation(summary = "Take bids from now on, until the duration is over")
    ResponseEntity<?> open(Caller caller, @PathVariable UUID id) {
        return moved(selling.open(caller.id(), new AuctionId(id)), caller);
    }

    @PostMapping("/{id}/cancel")
    @PreAuthorize(SELLERS)
    @Operation(summary = "Take a lot back before it opens")
    ResponseEntity<?> cancel(Caller caller, @PathVariable UUID id) {
        return moved(selling.cancel(caller.id(), new AuctionId(id), "cancelled_by_seller"), caller);
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

    private static ResponseEntity<?> moved(Answer answer, Caller caller) {
        return answer instanceof Answer.Done(var auction)
                ? ResponseEntity.ok(AuctionView.of(auction, caller))
                : BidAnswers.refusal(answer);
    }

    private static ResponseEntity<AuctionView> answer(Stored stored, @Nullable Caller caller) {
        return ResponseEntity.ok()
                .eTag(ETags.of(stored.version()))
                .body(AuctionView.of(stored.auction(), caller));
    }

    private static AuctionStatus status(String code) {
        try {
            return AuctionStatus.of(code);
        } catch (IllegalArgumentException _) {
            throw Refusal.invalid("status", "is not a status of an auction");
        }
    }

    private static AuctionId after(String cursor) {
        try {
            return new AuctionId(UUID.fromString(Cursor.read(cursor, 1).getFirst()));
        } catch (IllegalArgumentException _) {
            throw Refusal.invalid("cursor", "is not a cursor of this list");
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
