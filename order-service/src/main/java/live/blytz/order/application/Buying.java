package live.blytz.order.application;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.blytz.order.domain.Address;
import live.blytz.order.domain.AddressEntry;
import live.blytz.order.domain.Bill;
import live.blytz.order.domain.Fulfilment;
import live.blytz.order.domain.Line;
import live.blytz.order.domain.Order;
import live.blytz.order.domain.OrderId;
import live.blytz.order.domain.OrderReason;
import live.blytz.order.domain.Origin;
import live.blytz.order.domain.Outcome;
import live.blytz.order.domain.Parties;
import live.blytz.order.domain.Product;
import live.blytz.platform.money.Money;
import live.blytz.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A product bought at its fixed price. */
@Service
@Transactional
public class Buying {

    private final OrderSteps steps;
    private final Addresses addresses;
    private final Products products;
    private final Fulfilment fulfilment;
    private final OrderSettings settings;
    private final InstantSource clock;

    Buying(
            OrderSteps steps,
            Addresses addresses,
            Products products,
            Fulfilment fulfilment,
            OrderSettings settings,
            InstantSource clock) {
        this.steps = steps;
        this.addresses = addresses;
        this.products = products;
        this.fulfilment = fulfilment;
        this.settings = settings;
        this.clock = clock;
    }

    public Outcome buy(UUID buyer, UUID productId, int quantity, @Nullable UUID addressId) {
        var product = products.find(productId).orElseThrow(Refusal::notFound);
        var price = product.buyNowPrice();
        if (!product.active() || price == null) {
            return new Outcome.Refused(OrderReason.NOT_FOR_SALE, "Look for another one.");
        }
        if (product.seller().equals(buyer)) {
            return new Outcome.Refused(OrderReason.OWN_PRODUCT, "Nobody buys from themselves.");
        }
        var now = clock.instant();
        var draft =
                Order.draft(
                        OrderId.next(),
                        new Parties(buyer, product.seller()),
                        Origin.BUY_NOW,
                        bill(product, quantity, price),
                        address(buyer, addressId).orElse(null),
                        now);
        var first = fulfilment.wanted(draft, now);
        steps.begin(first);
        return first;
    }

    private Bill bill(Product product, int quantity, Money price) {
        return Bill.of(
                List.of(new Line(product.id(), product.title(), quantity, price)),
                product.shippingFor(price),
                settings.taxBasisPoints());
    }

    private Optional<Address> address(UUID buyer, @Nullable UUID chosen) {
        if (chosen == null) {
            return addresses.defaultOf(buyer).map(AddressEntry::address);
        }
        var entry = addresses.find(buyer, chosen).orElseThrow(Refusal::notFound);
        return Optional.of(entry.address());
    }
}
