package live.blytz.auction.lot.persistence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import live.blytz.auction.AuctionReason;
import live.blytz.auction.lot.application.Answer;
import live.blytz.auction.lot.domain.BidId;
import live.blytz.auction.lot.domain.Requirement;
import live.blytz.platform.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers as text, to be kept and given again. */
@Component
class AnswerText {

    private final JsonMapper json;

    AnswerText(JsonMapper json) {
        this.json = json;
    }

    String write(Answer answer) {
        return json.writeValueAsString(
                switch (answer) {
                    case Answer.Taken taken -> Text.of(taken);
                    case Answer.Refused refused -> Text.of(refused);
                    case Answer.Done _, Answer.Unknown _ ->
                            throw new IllegalArgumentException("not an answer to a bid: " + answer);
                });
    }

    Answer read(String text) {
        var read = json.readValue(text, Text.class);
        return read.reason() == null ? read.taken() : read.refused();
    }

    /** Both kinds in one shape; {@code reason} tells them apart. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Text(
            @Nullable String reason,
            @Nullable Set<Requirement> missing,
            @Nullable UUID bid,
            long sequence,
            @Nullable Money amount,
            boolean leading,
            @Nullable Money currentBid,
            @Nullable Money lowestAcceptable,
            @Nullable Instant endsAt,
            boolean extended) {

        static Text of(Answer.Taken taken) {
            return new Text(
                    null,
                    null,
                    taken.bid().value(),
                    taken.sequence(),
                    taken.amount(),
                    taken.leading(),
                    taken.currentBid(),
                    taken.lowestAcceptable(),
                    taken.endsAt(),
                    taken.extended());
        }

        static Text of(Answer.Refused refused) {
            return new Text(
                    refused.reason().name(),
                    refused.missing(),
                    null,
                    0,
                    null,
                    false,
                    null,
                    refused.lowestAcceptable(),
                    null,
                    false);
        }

        Answer taken() {
            return new Answer.Taken(
                    new BidId(Objects.requireNonNull(bid)),
                    sequence,
                    Objects.requireNonNull(amount),
                    leading,
                    Objects.requireNonNull(currentBid),
                    lowestAcceptable,
                    Objects.requireNonNull(endsAt),
                    extended);
        }

        Answer refused() {
            return new Answer.Refused(
                    AuctionReason.valueOf(Objects.requireNonNull(reason)),
                    lowestAcceptable,
                    missing == null ? Set.of() : missing);
        }
    }
}
