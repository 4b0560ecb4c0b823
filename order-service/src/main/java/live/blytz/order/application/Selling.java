package live.blytz.order.application;

import java.time.InstantSource;
import live.blytz.order.domain.AddressEntry;
import live.blytz.order.domain.Fulfilment;
import live.blytz.order.domain.Order;
import live.blytz.order.domain.OrderId;
import live.blytz.order.domain.Origin;
import live.blytz.order.domain.Parties;
import live.blytz.order.domain.Product;
import live.blytz.order.domain.Sale;
import live.blytz.platform.money.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A sold auction becomes exactly one order. */
@Service
@Transactional
public class Selling {

    private final OrderSteps steps;
    private final Addresses addresses;
    private final Products products;
    private final ParkedSales parked;
    private final Fulfilment fulfilment;
    private final OrderSettings settings;
    private final InstantSource clock;

    Selling(
            OrderSteps steps,
            Addresses addresses,
            Products products,
            ParkedSales parked,
            Fulfilment fulfilment,
            OrderSettings settings,
            InstantSource clock) {
        this.steps = steps;
        this.addresses = addresses;
        this.products = products;
        this.parked = parked;
        this.fulfilment = fulfilment;
        this.settings = settings;
        this.clock = clock;
    }

    public void sold(Sale sale) {
        if (products.find(sale.product()).isEmpty()) {
            parked.park(sale, clock.instant().plus(settings.productWindow()));
        } else {
            place(sale);
        }
    }

    public void learned(Product product) {
        products.learn(product);
        parked.takeFor(product.id()).forEach(this::place);
    }

    /** A sale is a sale: a product that nobody tells us of ships for nothing. */
    public void placeWithoutProduct(int atMost) {
        parked.takeOverdue(clock.instant(), atMost).forEach(this::place);
    }

    private void place(Sale sale) {
        var now = clock.instant();
        var draft =
                Order.draft(
                        OrderId.ofAuction(sale.auction()),
                        new Parties(sale.winner(), sale.seller()),
                        new Origin(sale.auction(), sale.stream()),
                        sale.bill(shipping(sale), settings.taxBasisPoints()),
                        addresses.defaultOf(sale.winner()).map(AddressEntry::address).orElse(null),
                        now);
        steps.begin(fulfilment.won(draft, now));
    }

    private Money shipping(Sale sale) {
        return products.find(sale.product())
                .map(product -> product.shippingFor(sale.amount()))
                .orElseGet(() -> Money.zero(sale.amount().currency()));
    }
}
