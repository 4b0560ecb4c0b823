package live.blytz.auction.lot.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import live.blytz.auction.lot.application.Bidding;
import live.blytz.auction.lot.domain.AuctionId;
import live.blytz.platform.idempotency.OwnIdempotency;
import live.blytz.platform.problem.Refusal;
import live.blytz.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/auctions/{id}")
@Tag(name = "bids", description = "What is said in an auction, and decided")
class BidController {

    private static final int LONGEST_KEY = 200;

    private final Bidding bidding;

    BidController(Bidding bidding) {
        this.bidding = bidding;
    }

    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = BidAnswers.Accepted.class)))
    @PostMapping("/bid")
    @OwnIdempotency
    @Operation(
            summary = "Bid",
            description =
                    "The answer is the decision, and it is durable. A refusal names its reason and,"
                            + " while bids are taken, lowest_acceptable.")
    ResponseEntity<?> bid(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody BidBody bid) {
        var reply =
                bidding.bid(
                        new AuctionId(id),
                        caller.id(),
                        bid.checkedAmount(),
                        bid.checkedMaximum(),
                        Boolean.TRUE.equals(bid.confirm()),
                        checked(key));
        return BidAnswers.response(id, reply);
    }

    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = BidAnswers.Accepted.class)))
    @PostMapping("/buy-now")
    @OwnIdempotency
    @Operation(summary = "Buy at the fixed price, while no bid has reached it")
    ResponseEntity<?> buyNow(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return BidAnswers.response(
                id, bidding.buyNow(new AuctionId(id), caller.id(), checked(key)));
    }

    private static @Nullable String checked(@Nullable String key) {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw Refusal.invalid("Idempotency-Key", "must have 1 to 200 characters");
        }
        return key;
    }
}
