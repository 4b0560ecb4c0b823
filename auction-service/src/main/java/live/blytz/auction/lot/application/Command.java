package live.blytz.auction.lot.application;

import java.time.Duration;
import java.util.UUID;
import live.blytz.auction.Cancellation;
import live.blytz.platform.money.Money;
import org.jspecify.annotations.Nullable;

/** What an auction can be asked to do. */
public sealed interface Command {

    /** Somebody wants the lot. */
    sealed interface Wish extends Command {

        UUID bidder();

        /** The same for the same request, and for no other. */
        String fingerprint();
    }

    /**
     * @param maximum up to which bids are placed for the bidder; null = no further than the amount
     */
    record PlaceBid(UUID bidder, Money amount, @Nullable Money maximum, boolean confirmed)
            implements Wish {

        Money ceiling() {
            return maximum == null ? amount : maximum;
        }

        @Override
        public String fingerprint() {
            return "bid %s %s %s".formatted(amount, maximum, confirmed);
        }
    }

    record BuyNow(UUID bidder) implements Wish {

        @Override
        public String fingerprint() {
            return "buy-now";
        }
    }

    record Open() implements Command {}

    /**
     * @param notice from now to the fall of the hammer
     */
    record GiveFairWarning(Duration notice) implements Command {}

    record Cancel(Cancellation why) implements Command {}

    /** Time has passed: see whether the hammer falls. */
    record LookAtTheClock() implements Command {}
}
