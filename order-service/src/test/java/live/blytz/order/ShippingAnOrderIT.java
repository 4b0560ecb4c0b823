package live.blytz.order;

import static live.blytz.order.Neighbours.Goods.guitarOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import live.blytz.events.order.OrderCancelled;
import live.blytz.events.order.OrderDelivered;
import live.blytz.events.order.OrderShipped;
import live.blytz.platform.id.Ids;
import org.junit.jupiter.api.Test;

class ShippingAnOrderIT extends OrderServiceDoor {

    @Test
    void handsItOverAndBringsItToTheDoor() {
        buyer().post("/api/v1/addresses", KeepingAddressesIT.MAKATI);
        var order = paid(known(guitarOf(seller)));

        var answer = seller().post(ship(order), "{}");

        assertThat(answer.status()).isEqualTo(200);
        var number = answer.text("tracking_number");
        assertThat(number).matches("BLZ[0-9A-HJKMNP-TV-Z]{12}");
        var shipped = probe.await(OrderShipped.class, each -> each.getOrderId().equals(order));
        assertThat(shipped.getTrackingNumber()).isEqualTo(number);
        assertThat(shipped.getPickup()).isEqualTo(Neighbours.QUIAPO);
        assertThat(shipped.getDropOff().getLine1()).isEqualTo("Ayala Avenue 7");
        assertThat(shipped.getDeliveryFee().getMinor()).isBetween(500L, 550L);

        neighbours.delivered(order, buyer, seller);
        probe.await(OrderDelivered.class, each -> each.getOrderId().equals(order));
        assertThat(buyer().get("/api/v1/orders/" + order).text("delivered_at")).isNotEmpty();
    }

    @Test
    void fetchesAtTheStoreUnlessTheProductSaysOtherwise() {
        buyer().post("/api/v1/addresses", KeepingAddressesIT.MAKATI);
        var store = Ids.next();
        var order = paid(known(guitarOf(seller).inStore(store)));
        assertThat(seller().post(ship(order), "{}").text("code")).isEqualTo("no_pickup");

        neighbours.tellOfStore(store, seller, Neighbours.QUIAPO);

        eventually(() -> seller().post(ship(order), "{}").status() == 200);
    }

    @Test
    void needsThePaymentThenTheAddress() {
        var guitar = known(guitarOf(seller));
        var order = won(guitar).getOrderId();
        assertThat(seller().post(ship(order), "{}").text("code")).isEqualTo("not_paid");

        neighbours.paid(order, buyer, seller);
        awaitStatus(order, "paid");
        assertThat(seller().post(ship(order), "{}").text("code")).isEqualTo("no_shipping_address");

        buyer().post("/api/v1/addresses", KeepingAddressesIT.MAKATI);
        assertThat(seller().post(ship(order), "{}").status()).isEqualTo(200);
        assertThat(seller().post(ship(order), "{}").text("code")).isEqualTo("illegal_transition");
    }

    @Test
    void isForItsSellerOnly() {
        var order = paid(known(guitarOf(seller)));

        assertThat(buyer().post(ship(order), "{}").status()).isEqualTo(403);
        assertThat(as(Ids.next(), "seller").post(ship(order), "{}").status()).isEqualTo(404);
    }

    @Test
    void goesWhereTheBuyerSays() {
        var order = paid(known(guitarOf(seller)));
        var path = "/api/v1/orders/" + order + "/address";
        var address = buyer().post("/api/v1/addresses", KeepingAddressesIT.MAKATI).text("id");
        var foreign = seller().post("/api/v1/addresses", KeepingAddressesIT.MAKATI).text("id");
        var etag = buyer().get("/api/v1/orders/" + order).etag();

        assertThat(buyer().put(path, chosen(address)).status()).isEqualTo(428);
        assertThat(buyer().put(path, chosen(address), "If-Match", "\"99\"").status())
                .isEqualTo(412);
        assertThat(buyer().put(path, chosen(foreign), "If-Match", etag).status()).isEqualTo(404);
        assertThat(buyer().put(path, "{}", "If-Match", etag).status()).isEqualTo(422);
        var done = buyer().put(path, chosen(address), "If-Match", etag);
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.text("shipping_address.line1")).isEqualTo("Ayala Avenue 7");
        assertThat(done.etag()).isNotEqualTo(etag);
        assertThat(seller().get("/api/v1/orders/" + order).text("shipping_address.line1"))
                .isEqualTo("Ayala Avenue 7");
    }

    @Test
    void endsWhenTheSellerNeverDoesIt() {
        var order = paid(known(guitarOf(seller)));

        clock.advance(Duration.ofDays(8));

        var cancelled = probe.await(OrderCancelled.class, each -> each.getOrderId().equals(order));
        assertThat(cancelled.getReason()).isEqualTo("not_shipped");
    }

    private static String ship(UUID order) {
        return "/api/v1/orders/" + order + "/ship";
    }

    private static String chosen(String address) {
        return """
        {"address_id":"%s"}
        """
                .formatted(address);
    }
}
