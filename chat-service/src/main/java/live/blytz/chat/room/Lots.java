package live.blytz.chat.room;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import live.blytz.events.auction.AuctionOpened;
import org.jspecify.annotations.Nullable;

/** The lots of a show, the last opened first. Immutable; a show keeps its last 200. */
record Lots(List<Lot> all) {

    static final Lots NONE = new Lots(List.of());

    private static final int KEPT = 200;

    Lots announce(Lot lot) {
        return find(lot.auctionId()) == null ? put(all.size(), lot) : this;
    }

    Lots open(AuctionOpened event) {
        var known = find(event.getAuctionId());
        return without(event.getAuctionId()).put(0, Lot.opened(event, known));
    }

    Lots change(UUID auction, UnaryOperator<Lot> move) {
        return new Lots(
                all.stream()
                        .map(lot -> lot.auctionId().equals(auction) ? move.apply(lot) : lot)
                        .toList());
    }

    /** The lot under the hammer; when there is none, the last that was. */
    @Nullable Lot current() {
        return all.stream()
                .filter(Lot::isLive)
                .findFirst()
                .or(() -> all.stream().filter(lot -> lot.endsAt() != null).findFirst())
                .orElse(null);
    }

    private @Nullable Lot find(UUID auction) {
        return all.stream().filter(lot -> lot.auctionId().equals(auction)).findAny().orElse(null);
    }

    private Lots without(UUID auction) {
        return new Lots(all.stream().filter(lot -> !lot.auctionId().equals(auction)).toList());
    }

    private Lots put(int place, Lot lot) {
        var next = new ArrayList<>(all);
        next.add(place, lot);
        return new Lots(List.copyOf(next.subList(0, Math.min(KEPT, next.size()))));
    }
}
