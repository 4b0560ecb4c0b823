package live.blytz.order.web;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import live.blytz.order.domain.Order;
import live.blytz.order.domain.Wait;
import live.blytz.platform.money.Money;

/**
 * An order that waits for somebody.
 *
 * @param awaits stock, payment, shipment or delivery
 * @param until when it ends in vain
 */
record WaitingView(
        UUID id,
        String title,
        UUID buyerId,
        UUID sellerId,
        Money total,
        String status,
        String awaits,
        Instant since,
        Instant until) {

    static WaitingView of(Order order) {
        var waiting = Objects.requireNonNull(order.waiting());
        return new WaitingView(
                order.id().value(),
                order.bill().title(),
                order.parties().buyer(),
                order.parties().seller(),
                order.bill().total(),
                order.status().word(),
                word(waiting.what()),
                order.milestones().last(),
                waiting.until());
    }

    static String word(Wait wait) {
        return wait.name().toLowerCase(Locale.ROOT);
    }
}
