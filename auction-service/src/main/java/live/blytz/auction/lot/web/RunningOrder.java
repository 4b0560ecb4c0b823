package live.blytz.auction.lot.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import live.blytz.auction.lot.domain.AuctionId;
import live.blytz.platform.web.ETags;

/**
 * Which lots of a show come, the next one first.
 *
 * @param lots all that are not open yet
 */
record RunningOrder(@NotNull @Size(max = 1000) List<@NotNull UUID> lots) {

    static RunningOrder of(List<AuctionId> ids) {
        return new RunningOrder(ids.stream().map(AuctionId::value).toList());
    }

    List<AuctionId> ids() {
        return lots.stream().map(AuctionId::new).toList();
    }

    /** The order is its own version. */
    long version() {
        var mixed = 1L;
        for (var lot : lots) {
            mixed =
                    31 * (31 * mixed + lot.getMostSignificantBits())
                            + lot.getLeastSignificantBits();
        }
        return mixed & Long.MAX_VALUE;
    }

    String tag() {
        return ETags.of(version());
    }
}
