package live.blytz.auction.lot.application;

import java.util.Currency;
import java.util.UUID;
import live.blytz.auction.lot.domain.Increments;
import org.jspecify.annotations.Nullable;

/** By how much bids must rise, as data. */
public interface IncrementTables {

    /** The category's own table, or that of the currency, or the standard one. */
    Increments of(Currency currency, @Nullable UUID category);
}
