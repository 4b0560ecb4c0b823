package live.blytz.order.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where an order comes from: a won auction, or nothing but the wish to buy. */
public record Origin(@Nullable UUID auction, @Nullable UUID stream) {

    public static final Origin BUY_NOW = new Origin(null, null);

    public boolean isAuction() {
        return auction != null;
    }
}
