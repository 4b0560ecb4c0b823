package live.blytz.catalog;

import static live.blytz.catalog.Fixtures.dollars;
import static org.assertj.core.api.Assertions.assertThat;

import live.blytz.platform.money.Money;
import live.blytz.platform.problem.Problem.FieldError;
import org.junit.jupiter.api.Test;

class PricingAProductTest {

    @Test
    void isFineFromStartOverReserveToBuyNow() {
        assertThat(Prices.errors(dollars(10), dollars(20), dollars(50), dollars(0))).isEmpty();
    }

    @Test
    void needsAStartAboveZero() {
        assertThat(Prices.errors(dollars(0), null, null, null))
                .extracting(FieldError::field)
                .containsExactly("starting_price");
    }

    @Test
    void refusesAReserveBelowTheStart() {
        assertThat(Prices.errors(dollars(10), dollars(9), null, null))
                .extracting(FieldError::field)
                .containsExactly("reserve_price");
    }

    @Test
    void refusesToSellAtOnceForLessThanTheReserve() {
        assertThat(Prices.errors(dollars(10), dollars(30), dollars(20), null))
                .extracting(FieldError::field)
                .containsExactly("buy_now_price");
    }

    @Test
    void refusesNegativeShipping() {
        assertThat(Prices.errors(dollars(10), null, null, dollars(-1)))
                .extracting(FieldError::field)
                .containsExactly("shipping_price");
    }

    @Test
    void staysInOneCurrency() {
        assertThat(Prices.errors(dollars(10), Money.of(2000, "PHP"), null, null))
                .extracting(FieldError::message)
                .containsExactly("all prices have the same currency");
    }

    @Test
    void keepsWhatWasGiven() {
        var prices = Prices.of(dollars(10), null, dollars(50), dollars(3));

        assertThat(prices.startingPrice()).isEqualTo(dollars(10));
        assertThat(prices.reservePrice()).isNull();
        assertThat(prices.buyNowPrice()).isEqualTo(dollars(50));
        assertThat(prices.shippingPrice()).isEqualTo(dollars(3));
    }
}
