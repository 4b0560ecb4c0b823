package live.blytz.order.domain;

import static live.blytz.order.domain.SomeOrder.MAKATI;
import static live.blytz.order.domain.SomeOrder.RIZAL_PARK;
import static live.blytz.order.domain.SomeOrder.TARIFF;
import static live.blytz.order.domain.SomeOrder.dollars;
import static live.blytz.order.domain.SomeOrder.guitar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import live.blytz.platform.money.Money;
import org.junit.jupiter.api.Test;

class AddingUpTest {

    private static final Currency USD = Currency.getInstance("USD");

    @Test
    void givesTheSumOfTheLinesWithShippingAndTax() {
        var strings = new Line(new UUID(2, 2), "Strings", 3, dollars(4));

        var bill = Bill.of(List.of(guitar(), strings), dollars(5), 1200);

        assertThat(bill.subtotal()).isEqualTo(dollars(37));
        assertThat(bill.tax()).isEqualTo(Money.of(444, "USD"));
        assertThat(bill.total()).isEqualTo(Money.of(4644, "USD"));
        assertThat(bill.title()).isEqualTo("Guitar and 1 more");
    }

    @Test
    void isExactForAnyBill() {
        var random = new Random(7);
        for (var n = 0; n < 500; n++) {
            var lines = new ArrayList<Line>();
            var expected = 0L;
            for (var i = 0; i <= random.nextInt(8); i++) {
                var price = random.nextLong(1_000_000);
                var quantity = 1 + random.nextInt(9);
                lines.add(new Line(new UUID(n, i), "Thing", quantity, Money.of(price, "USD")));
                expected += price * quantity;
            }
            var bill =
                    Bill.of(lines, Money.of(random.nextLong(5_000), "USD"), random.nextInt(3000));

            assertThat(bill.subtotal().minor()).isEqualTo(expected);
            assertThat(bill.total())
                    .isEqualTo(bill.subtotal().plus(bill.shipping()).plus(bill.tax()));
        }
    }

    @Test
    void needsALineAndAUnit() {
        assertThatThrownBy(() -> Bill.of(List.of(), dollars(1), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Line(new UUID(1, 1), "Nothing", 0, dollars(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void paysARiderForTheKilometres() {
        assertThat(TARIFF.fee(RIZAL_PARK, MAKATI, USD).minor())
                .isCloseTo(200 + 50 * 58 / 10, within(3L));
    }

    @Test
    void paysARiderTheBaseWhenTheWayIsUnknown() {
        var somewhere = new Address("Ana", null, "Here", null, "Manila", null, null, "PH", null);

        assertThat(TARIFF.fee(somewhere, MAKATI, USD)).isEqualTo(dollars(2));
    }

    @Test
    void takesNoShippingInOtherMoney() {
        var product =
                new Product(
                        new UUID(1, 1),
                        SomeOrder.BOB,
                        null,
                        "Guitar",
                        true,
                        dollars(25),
                        Money.of(500, "PHP"),
                        null,
                        1);

        assertThat(product.shippingFor(dollars(25))).isEqualTo(dollars(0));
    }
}
