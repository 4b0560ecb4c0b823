package live.blytz.analytics;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.blytz.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A show in figures.
 *
 * @param gmv what was sold: hammer prices, and what was bought at once for its price
 * @param bids of people and of their maximum bids
 */
record StreamFigures(
        UUID streamId,
        UUID sellerId,
        String title,
        String status,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        Viewers viewers,
        long bids,
        int bidders,
        Auctions auctions,
        List<Money> gmv,
        Orders orders,
        long comments,
        int commenters,
        long reactions,
        Gifts gifts) {

    /**
     * @param now inside at this moment
     * @param unique people who came at least once
     * @param joins comings, returns included
     */
    record Viewers(
            int now,
            int peak,
            int unique,
            long joins,
            long leaves,
            double averageWatchSeconds,
            List<Minute> byMinute) {}

    /**
     * @param viewers the most in this minute
     * @param sales lots sold
     */
    record Minute(
            Instant minute,
            int viewers,
            long joins,
            long leaves,
            long comments,
            long bids,
            long gifts,
            long sales) {}

    record Auctions(long scheduled, long sold, long unsold, long cancelled) {}

    /**
     * @param amount what paid orders came to, shipping and tax included
     */
    record Orders(long placed, long paid, long cancelled, List<Money> amount) {}

    record Gifts(long count, List<Money> amount) {}
}
