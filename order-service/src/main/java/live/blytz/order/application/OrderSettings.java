package live.blytz.order.application;

import java.time.Duration;
import live.blytz.order.domain.DeliveryTariff;
import live.blytz.order.domain.Patience;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param stockWindow how long catalog may take to reserve
 * @param paymentWindow how long a buyer may take to pay
 * @param shippingWindow how long a seller may take to ship
 * @param deliveryWindow how long a parcel may travel
 * @param productWindow how long a sale waits for its product to become known here
 * @param taxBasisPoints on goods; 250 is 2.5 %
 * @param deliveryFeeBase of the rider, in minor units of the order's currency
 * @param deliveryFeePerKilometre on top, in the same
 */
@ConfigurationProperties("blytz.order")
public record OrderSettings(
        Duration stockWindow,
        Duration paymentWindow,
        Duration shippingWindow,
        Duration deliveryWindow,
        Duration productWindow,
        int taxBasisPoints,
        long deliveryFeeBase,
        long deliveryFeePerKilometre) {

    Patience patience() {
        return new Patience(stockWindow, paymentWindow, shippingWindow, deliveryWindow);
    }

    DeliveryTariff tariff() {
        return new DeliveryTariff(deliveryFeeBase, deliveryFeePerKilometre);
    }
}
