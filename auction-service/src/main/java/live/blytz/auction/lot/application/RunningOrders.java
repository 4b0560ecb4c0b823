package live.blytz.auction.lot.application;

import java.util.List;
import java.util.UUID;
import live.blytz.auction.lot.domain.AuctionId;

/** In which order the lots of shows come that are not open yet. */
public interface RunningOrders {

    /** Where nobody said anything, as they were announced. */
    List<AuctionId> of(UUID stream);

    /**
     * @param before the order that is to be changed
     * @param wanted the same lots
     * @return the order as it is afterwards: another one than wanted when it was not {@code before}
     *     any more, and then nothing is written
     */
    List<AuctionId> arrange(UUID stream, List<AuctionId> before, List<AuctionId> wanted);
}
