package live.blytz.auction.lot.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import live.blytz.auction.CancelBody;
import live.blytz.auction.lot.application.Answer;
import live.blytz.auction.lot.application.Selling;
import live.blytz.auction.lot.application.Stored;
import live.blytz.auction.lot.domain.AuctionId;
import live.blytz.platform.problem.Refusal;
import live.blytz.platform.security.Caller;
import live.blytz.platform.web.ETags;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/auctions")
@Tag(name = "auctions", description = "Lots under the hammer")
class SellerController {

    private static final String SELLERS = "hasAnyRole('SELLER', 'VENDOR')";

    private final Selling selling;

    SellerController(Selling selling) {
        this.selling = selling;
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

    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = AuctionView.class)))
    @PostMapping("/{id}/open")
    @PreAuthorize(SELLERS)
    @Operation(summary = "Take bids from now on, until the duration is over")
    ResponseEntity<?> open(Caller caller, @PathVariable UUID id) {
        return moved(selling.open(caller.id(), new AuctionId(id)), caller);
    }

    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = AuctionView.class)))
    @PostMapping("/{id}/fair-warning")
    @PreAuthorize(SELLERS)
    @Operation(
            summary = "Call the last seconds: the hammer falls ten seconds from now",
            description =
                    "The end comes closer, never further away; a late bid moves it as it would any"
                            + " other end. Said again, or when less is left, nothing changes. 409"
                            + " `auction_not_open`, `auction_closed`.")
    ResponseEntity<?> giveFairWarning(Caller caller, @PathVariable UUID id) {
        return moved(selling.giveFairWarning(caller.id(), new AuctionId(id)), caller);
    }

    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = AuctionView.class)))
    @PostMapping("/{id}/cancel")
    @PreAuthorize("hasAnyRole('SELLER', 'VENDOR', 'ADMIN')")
    @Operation(
            summary = "Take a lot back before it opens; admins stop it until the hammer falls",
            description =
                    "Admins say why: 422 without `note`. 409 `already_open` for its seller,"
                            + " `auction_closed` for admins.")
    ResponseEntity<?> cancel(
            Caller caller,
            @PathVariable UUID id,
            @Valid @RequestBody(required = false) @Nullable CancelBody body) {
        var lot = new AuctionId(id);
        return moved(
                caller.isAdmin()
                        ? selling.stop(lot, CancelBody.mustSay(body))
                        : selling.cancel(caller.id(), lot, CancelBody.said(body)),
                caller);
    }

    private static ResponseEntity<?> moved(Answer answer, Caller caller) {
        return answer instanceof Answer.Done(var auction)
                ? ResponseEntity.ok(AuctionView.of(auction, caller))
                : BidAnswers.refusal(answer);
    }

    private static ResponseEntity<AuctionView> answer(Stored stored, Caller caller) {
        return ResponseEntity.ok()
                .eTag(ETags.of(stored.version()))
                .body(AuctionView.of(stored.auction(), caller));
    }
}
