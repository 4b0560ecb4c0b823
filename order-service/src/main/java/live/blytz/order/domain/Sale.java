package live.blytz.order.domain;

import java.util.List;
import java.util.UUID;
import live.blytz.platform.money.Money;
import org.jspecify.annotations.Nullable;

/** A hammer that fell on a winner. */
public record Sale(
        UUID auction,
        @Nullable UUID stream,
        UUID product,
        UUID seller,
        UUID winner,
        String title,
        Money amount) {

    public Bill bill(Money shipping, int taxBasisPoints) {
        return Bill.of(List.of(new Line(product, title, 1, amount)), shipping, taxBasisPoints);
    }
}
