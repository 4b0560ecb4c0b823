package live.blytz.auction.lot.application;

import java.time.Instant;
import live.blytz.auction.lot.domain.AuctionId;

/** What was answered to a request with a key, committed with the decision itself. */
public record KeptAnswer(
        RequestKey key, AuctionId auction, String fingerprint, Answer answer, Instant at) {

    boolean answers(AuctionId other, String request) {
        return auction.equals(other) && fingerprint.equals(request);
    }
}
