package live.blytz.auction.lot.application;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import live.blytz.auction.AuctionSettings;
import live.blytz.auction.lot.domain.Auction;
import live.blytz.auction.lot.domain.AuctionId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where batches are settled: decided in memory, committed behind the fence, answered. */
@Component
final class Chamber {

    private final Auctions auctions;
    private final Contenders contenders;
    private final KeptAnswers answers;
    private final Telling telling;
    private final InstantSource clock;
    private final Hammer hammer;
    private final BidMetrics metrics;
    private final AuctionSettings.Writers settings;

    Chamber(
            Auctions auctions,
            Contenders contenders,
            KeptAnswers answers,
            Telling telling,
            InstantSource clock,
            Hammer hammer,
            BidMetrics metrics,
            AuctionSettings settings) {
        this.auctions = auctions;
        this.contenders = contenders;
        this.answers = answers;
        this.telling = telling;
        this.clock = clock;
        this.hammer = hammer;
        this.metrics = metrics;
        this.settings = settings.writers();
    }

    AuctionSettings.Writers settings() {
        return settings;
    }

    /**
     * @param known what the writer remembers; null = the table is asked
     * @return what the table says now; null when another instance was faster, and nobody is
     *     answered
     */
    @Nullable Stored settle(AuctionId id, @Nullable Stored known, List<Request> requests) {
        var before = known == null ? auctions.find(id).orElse(null) : known;
        if (before == null) {
            requests.forEach(each -> each.answer(Reply.fresh(new Answer.Unknown())));
            return null;
        }
        var round = round(before, requests);
        var replies = new ArrayList<Reply>(requests.size());
        requests.forEach(each -> replies.add(round.decide(each)));
        var batch = round.batch();
        if (!auctions.commit(batch)) {
            metrics.overtaken();
            return null;
        }
        if (batch.after() instanceof Auction.Live live) {
            hammer.fallsAt(id, live.hours().endsAt());
        }
        for (var i = 0; i < requests.size(); i++) {
            metrics.decided(requests.get(i), replies.get(i));
            requests.get(i).answer(replies.get(i));
        }
        metrics.batch(requests.size());
        return batch.stored();
    }

    private Round round(Stored before, List<Request> requests) {
        var bidders =
                requests.stream()
                        .map(Request::command)
                        .filter(Command.Wish.class::isInstance)
                        .map(wish -> ((Command.Wish) wish).bidder())
                        .collect(Collectors.toSet());
        var keys =
                requests.stream()
                        .map(Request::key)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        return new Round(before, heardOf(bidders, before), answered(keys), telling, clock);
    }

    private Map<UUID, Contender> heardOf(Set<UUID> bidders, Stored about) {
        return bidders.isEmpty()
                ? Map.of()
                : contenders.find(bidders, about.auction().lot().streamId(), clock.instant());
    }

    private Map<RequestKey, KeptAnswer> answered(Set<RequestKey> keys) {
        return keys.isEmpty() ? Map.of() : answers.find(keys);
    }
}
