package live.blytz.order.domain;

import java.util.UUID;
import live.blytz.platform.money.Money;

/** So many of one product at one price, called what it was called when it was bought. */
public record Line(UUID product, String title, int quantity, Money unitPrice) {

    public Line {
        if (quantity < 1) {
            throw new IllegalArgumentException("a line needs at least one unit");
        }
    }

    public Money total() {
        return unitPrice.times(quantity);
    }
}
