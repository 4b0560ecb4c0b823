package live.blytz.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import live.blytz.platform.money.Money;
import live.blytz.platform.problem.Problem.FieldError;
import org.jspecify.annotations.Nullable;

/** What a product costs, in the minor units of one currency. */
@Embeddable
record Prices(
        String currency,
        @Column(name = "starting_price") long starting,
        @Column(name = "reserve_price") @Nullable Long reserve,
        @Column(name = "buy_now_price") @Nullable Long buyNow,
        @Column(name = "shipping_price") @Nullable Long shipping) {

    static Prices of(
            Money starting,
            @Nullable Money reserve,
            @Nullable Money buyNow,
            @Nullable Money shipping) {
        return new Prices(
                starting.currencyCode(),
                starting.minor(),
                minor(reserve),
                minor(buyNow),
                minor(shipping));
    }

    /** What is wrong with these amounts together, by the names of the request's fields. */
    static List<FieldError> errors(
            Money starting,
            @Nullable Money reserve,
            @Nullable Money buyNow,
            @Nullable Money shipping) {
        var errors = new ArrayList<FieldError>();
        var mixed =
                Stream.of(reserve, buyNow, shipping)
                        .anyMatch(
                                price ->
                                        price != null
                                                && !price.currency().equals(starting.currency()));
        if (mixed) {
            errors.add(new FieldError("starting_price", "all prices have the same currency"));
            return errors;
        }
        if (!starting.isPositive()) {
            errors.add(new FieldError("starting_price", "more than zero"));
        }
        if (reserve != null && reserve.isLessThan(starting)) {
            errors.add(new FieldError("reserve_price", "at least the starting price"));
        }
        if (buyNow != null && buyNow.isLessThan(reserve == null ? starting : reserve)) {
            errors.add(
                    new FieldError(
                            "buy_now_price", "at least the starting price and the reserve price"));
        }
        if (shipping != null && shipping.minor() < 0) {
            errors.add(new FieldError("shipping_price", "not negative"));
        }
        return errors;
    }

    Money startingPrice() {
        return Money.of(starting, currency);
    }

    @Nullable Money reservePrice() {
        return money(reserve);
    }

    @Nullable Money buyNowPrice() {
        return money(buyNow);
    }

    @Nullable Money shippingPrice() {
        return money(shipping);
    }

    private @Nullable Money money(@Nullable Long minor) {
        return minor == null ? null : Money.of(minor, currency);
    }

    private static @Nullable Long minor(@Nullable Money price) {
        return price == null ? null : price.minor();
    }
}
