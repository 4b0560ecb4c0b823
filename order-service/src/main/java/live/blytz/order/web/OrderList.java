package live.blytz.order.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import live.blytz.order.application.OrderFilter;
import live.blytz.order.application.OrderFilter.Place;
import live.blytz.order.domain.Order;
import live.blytz.order.domain.OrderId;
import live.blytz.order.domain.OrderStatus;
import live.blytz.order.domain.Side;
import live.blytz.platform.problem.CommonReason;
import live.blytz.platform.problem.Refusal;
import live.blytz.platform.security.Caller;
import live.blytz.platform.web.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * Which orders somebody asks for: as the buyer unless they say otherwise; as admin all there are.
 *
 * @param from placed at this time or later
 * @param to placed before this time
 */
record OrderList(
        @Nullable String role,
        @Nullable String status,
        @Nullable Instant from,
        @Nullable Instant to) {

    Side side() {
        return switch (role) {
            case null -> Side.BUYER;
            case "buyer" -> Side.BUYER;
            case "seller" -> Side.SELLER;
            case "admin" -> Side.ADMIN;
            default -> throw Refusal.invalid("role", "must be buyer, seller or admin");
        };
    }

    OrderFilter filter(Caller caller, @Nullable String cursor) {
        var side = side();
        if (side == Side.ADMIN && !caller.isAdmin()) {
            throw Refusal.of(CommonReason.FORBIDDEN);
        }
        return new OrderFilter(
                side == Side.BUYER ? caller.id() : null,
                side == Side.SELLER ? caller.id() : null,
                wanted(),
                from,
                to,
                cursor == null ? null : place(cursor));
    }

    static Place placeOf(Order order) {
        return new Place(order.milestones().placedAt(), order.id());
    }

    static String cursorOf(Order order) {
        return Cursor.of(order.milestones().placedAt(), order.id());
    }

    private static Place place(String cursor) {
        var words = Cursor.read(cursor, 2);
        try {
            return new Place(
                    Instant.parse(words.get(0)), new OrderId(UUID.fromString(words.get(1))));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            throw Refusal.invalid("cursor", "is not a cursor of this list");
        }
    }

    private @Nullable OrderStatus wanted() {
        if (status == null) {
            return null;
        }
        for (var known : OrderStatus.values()) {
            if (known.word().equals(status.toLowerCase(Locale.ROOT))) {
                return known;
            }
        }
        throw Refusal.invalid("status", "must be pending, paid, shipped, delivered or cancelled");
    }
}
