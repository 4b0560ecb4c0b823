package live.blytz.order.application;

import java.time.InstantSource;
import java.util.Optional;
import live.blytz.order.domain.Actor;
import live.blytz.order.domain.Address;
import live.blytz.order.domain.AddressEntry;
import live.blytz.order.domain.Fulfilment;
import live.blytz.order.domain.Handover;
import live.blytz.order.domain.Order;
import live.blytz.order.domain.OrderId;
import live.blytz.order.domain.Outcome;
import live.blytz.order.domain.Side;
import live.blytz.order.domain.Store;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The seller hands a paid order over for delivery. */
@Service
@Transactional
public class Shipping {

    private final OrderSteps steps;
    private final Addresses addresses;
    private final Products products;
    private final Stores stores;
    private final Fulfilment fulfilment;
    private final OrderSettings settings;
    private final InstantSource clock;

    Shipping(
            OrderSteps steps,
            Addresses addresses,
            Products products,
            Stores stores,
            Fulfilment fulfilment,
            OrderSettings settings,
            InstantSource clock) {
        this.steps = steps;
        this.addresses = addresses;
        this.products = products;
        this.stores = stores;
        this.fulfilment = fulfilment;
        this.settings = settings;
        this.clock = clock;
    }

    public Outcome ship(OrderId id, Actor actor) {
        return steps.take(
                id,
                actor,
                Side.SELLER,
                order -> fulfilment.ship(order, handover(order), clock.instant()));
    }

    private Handover handover(Order order) {
        return new Handover(
                pickup(order).orElse(null),
                dropOff(order).orElse(null),
                TrackingNumbers.next(),
                settings.tariff());
    }

    /** The buyer's choice, or the default address they have by now. */
    private Optional<Address> dropOff(Order order) {
        return Optional.ofNullable(order.shippingAddress())
                .or(() -> addresses.defaultOf(order.parties().buyer()).map(AddressEntry::address));
    }

    /** The product's own, or its store's, as they are today. */
    private Optional<Address> pickup(Order order) {
        var product = products.find(order.bill().lines().getFirst().product());
        return product.flatMap(known -> Optional.ofNullable(known.pickup()))
                .or(
                        () ->
                                product.flatMap(known -> Optional.ofNullable(known.store()))
                                        .flatMap(stores::find)
                                        .flatMap(Shipping::pickupOf));
    }

    private static Optional<Address> pickupOf(Store store) {
        return Optional.ofNullable(store.pickup());
    }
}
