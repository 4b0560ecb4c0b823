package live.blytz.auction.lot.web;

import java.time.Instant;
import java.util.UUID;
import live.blytz.auction.AuctionReason;
import live.blytz.auction.lot.application.Answer;
import live.blytz.auction.lot.application.Reply;
import live.blytz.auction.lot.domain.Requirement;
import live.blytz.platform.money.Money;
import live.blytz.platform.problem.CommonReason;
import live.blytz.platform.problem.Problem;
import live.blytz.platform.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Decisions over HTTP. */
final class BidAnswers {

    /** The body of a bid that was taken. */
    record Accepted(
            String decision,
            UUID bidId,
            UUID auctionId,
            long sequence,
            Money amount,
            boolean leading,
            Money currentBid,
            @Nullable Money lowestAcceptable,
            Instant endsAt,
            boolean extended) {}

    private BidAnswers() {}

    static ResponseEntity<?> response(UUID auction, Reply reply) {
        var response =
                reply.answer() instanceof Answer.Taken taken
                        ? ResponseEntity.status(HttpStatus.CREATED).body(accepted(auction, taken))
                        : refusal(reply.answer());
        return reply.replayed()
                ? ResponseEntity.status(response.getStatusCode())
                        .headers(response.getHeaders())
                        .header("Idempotency-Replayed", "true")
                        .body(response.getBody())
                : response;
    }

    static ResponseEntity<?> refusal(Answer answer) {
        return switch (answer) {
            case Answer.Refused refused -> refusal(refused);
            case Answer.Unknown _ -> Problems.response(CommonReason.NOT_FOUND);
            case Answer.Taken _, Answer.Done _ ->
                    throw new IllegalStateException("not a refusal: " + answer);
        };
    }

    private static ResponseEntity<Problem> refusal(Answer.Refused refused) {
        var problem = Problem.of(refused.reason());
        if (refused.lowestAcceptable() != null) {
            problem = problem.with("lowest_acceptable", refused.lowestAcceptable());
        }
        if (!refused.missing().isEmpty()) {
            problem =
                    problem.with(
                            "missing",
                            refused.missing().stream().map(Requirement::code).sorted().toList());
        }
        var response = Problems.response(problem);
        return refused.reason() == AuctionReason.BUSY || refused.reason() == AuctionReason.UNDECIDED
                ? ResponseEntity.status(response.getStatusCode())
                        .headers(response.getHeaders())
                        .header("Retry-After", "1")
                        .body(response.getBody())
                : response;
    }

    private static Accepted accepted(UUID auction, Answer.Taken taken) {
        return new Accepted(
                "accepted",
                taken.bid().value(),
                auction,
                taken.sequence(),
                taken.amount(),
                taken.leading(),
                taken.currentBid(),
                taken.lowestAcceptable(),
                taken.endsAt(),
                taken.extended());
    }
}
