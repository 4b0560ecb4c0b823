package live.blytz.order.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.blytz.order.domain.Address;
import live.blytz.order.domain.Cancellation;
import live.blytz.order.domain.Decline;
import live.blytz.order.domain.Line;
import live.blytz.order.domain.Order;
import live.blytz.order.domain.Shipment;
import live.blytz.order.domain.Side;
import live.blytz.platform.money.Money;
import org.jspecify.annotations.Nullable;

/** An order as one of its sides sees it. */
record OrderView(
        UUID id,
        @Nullable UUID auctionId,
        @Nullable UUID streamId,
        UUID buyerId,
        UUID sellerId,
        List<Item> items,
        @Nullable Money winningBidAmount,
        Money subtotal,
        Money shipping,
        Money tax,
        Money total,
        String status,
        @Nullable Address shippingAddress,
        @Nullable String trackingNumber,
        Instant createdAt,
        @Nullable Instant paymentDueAt,
        @Nullable Instant paidAt,
        @Nullable Instant shippedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant cancelledAt,
        @Nullable String cancelReason,
        @Nullable String cancelNote,
        @Nullable LastDecline lastDecline) {

    record Item(UUID productId, String title, int quantity, Money unitPrice, Money total) {
        static Item of(Line line) {
            return new Item(
                    line.product(), line.title(), line.quantity(), line.unitPrice(), line.total());
        }
    }

    record LastDecline(String reason, int attempt, Instant occurredAt) {
        static @Nullable LastDecline of(@Nullable Decline decline) {
            return decline == null
                    ? null
                    : new LastDecline(decline.reason(), decline.attempt(), decline.at());
        }
    }

    static OrderView of(Order order, Side side) {
        var bill = order.bill();
        var reached = order.milestones();
        return new OrderView(
                order.id().value(),
                order.origin().auction(),
                order.origin().stream(),
                order.parties().buyer(),
                order.parties().seller(),
                bill.lines().stream().map(Item::of).toList(),
                order.origin().isAuction() ? bill.subtotal() : null,
                bill.subtotal(),
                bill.shipping(),
                bill.tax(),
                bill.total(),
                order.status().word(),
                address(order, side),
                tracking(order.shipment()),
                reached.placedAt(),
                order.dues().dueAt(),
                reached.paidAt(),
                reached.shippedAt(),
                reached.deliveredAt(),
                reached.cancelledAt(),
                reason(order.cancellation()),
                note(order.cancellation()),
                LastDecline.of(order.dues().lastDecline()));
    }

    /** A seller learns where the buyer lives when there is something to bring. */
    private static @Nullable Address address(Order order, Side side) {
        return side == Side.SELLER && order.milestones().paidAt() == null
                ? null
                : order.shippingAddress();
    }

    private static @Nullable String tracking(@Nullable Shipment shipment) {
        return shipment == null ? null : shipment.trackingNumber();
    }

    private static @Nullable String reason(@Nullable Cancellation cancellation) {
        return cancellation == null ? null : cancellation.reason().word();
    }

    private static @Nullable String note(@Nullable Cancellation cancellation) {
        return cancellation == null ? null : cancellation.note();
    }
}
