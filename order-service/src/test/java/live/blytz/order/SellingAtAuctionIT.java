package live.blytz.order;

import static live.blytz.order.Neighbours.Goods.guitarOf;
import static live.blytz.order.Neighbours.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import live.blytz.events.auction.AuctionClosed;
import live.blytz.events.auction.AuctionOutcome;
import live.blytz.events.order.OrderPlaced;
import live.blytz.platform.id.Ids;
import org.junit.jupiter.api.Test;

class SellingAtAuctionIT extends OrderServiceDoor {

    @Test
    void makesExactlyOneOrderHoweverOftenItIsHeard() {
        var guitar = known(guitarOf(seller));
        var auction = Ids.next();
        var closed = neighbours.closed(auction, guitar, buyer);
        var id = Ids.next();
        probe.tell(id, "auction", auction, closed);
        probe.tell(id, "auction", auction, closed);
        probe.tell("auction", auction, closed);

        var told =
                probe.within(
                        Duration.ofSeconds(3),
                        OrderPlaced.class,
                        placed -> auction.equals(placed.getAuctionId()));

        assertThat(told).hasSize(1);
        assertThat(told.getFirst().getOrderId()).isEqualTo(Ids.named("order", auction.toString()));
        assertThat(
                        jdbc.sql("select count(*) from orders where auction_id = ?")
                                .param(auction)
                                .query(Integer.class)
                                .single())
                .isOne();
    }

    @Test
    void addsShippingAndATimeToPay() {
        var placed = won(known(guitarOf(seller)));

        assertThat(placed.getSubtotal()).isEqualTo(usd(2500));
        assertThat(placed.getShipping()).isEqualTo(usd(500));
        assertThat(placed.getTotal()).isEqualTo(usd(3000));
        assertThat(placed.getPaymentDueAt())
                .isEqualTo(placed.getOccurredAt().plus(Duration.ofMinutes(30)));
        var order = buyer().get("/api/v1/orders/" + placed.getOrderId());
        assertThat(order.text("status")).isEqualTo("pending");
        assertThat(order.text("winning_bid_amount.amount")).isEqualTo("25.00");
        assertThat(order.text("items.0.title")).isEqualTo("Guitar");
        assertThat(order.text("total.amount")).isEqualTo("30.00");
    }

    @Test
    void takesTheBuyersDefaultAddress() {
        buyer().post("/api/v1/addresses", KeepingAddressesIT.MAKATI);

        var order = won(known(guitarOf(seller))).getOrderId();

        assertThat(buyer().get("/api/v1/orders/" + order).text("shipping_address.line1"))
                .isEqualTo("Ayala Avenue 7");
        assertThat(seller().get("/api/v1/orders/" + order).text("shipping_address.line1"))
                .isEmpty();
    }

    @Test
    void waitsForAProductThatIsHeardLater() {
        var guitar = guitarOf(seller);
        var auction = neighbours.hammerFell(guitar, buyer);
        eventually(() -> parked(auction) == 1);

        neighbours.tellOf(guitar);

        var placed = probe.await(OrderPlaced.class, each -> auction.equals(each.getAuctionId()));
        assertThat(placed.getShipping()).isEqualTo(usd(500));
        assertThat(parked(auction)).isZero();
    }

    @Test
    void waitsNotForEver() {
        var auction = neighbours.hammerFell(guitarOf(seller), buyer);
        eventually(() -> parked(auction) == 1);

        clock.advance(Duration.ofMinutes(2));

        var placed = probe.await(OrderPlaced.class, each -> auction.equals(each.getAuctionId()));
        assertThat(placed.getTotal()).isEqualTo(usd(2500));
    }

    @Test
    void makesNoOrderWhenNobodyWon() {
        var guitar = known(guitarOf(seller));
        var auction = Ids.next();
        var unsold = neighbours.closed(auction, guitar, buyer);
        probe.tell(
                "auction",
                auction,
                AuctionClosed.newBuilder(unsold)
                        .setOutcome(AuctionOutcome.UNSOLD)
                        .setWinnerId(null)
                        .setWinningAmount(null)
                        .build());

        assertThat(
                        probe.within(
                                Duration.ofSeconds(2),
                                OrderPlaced.class,
                                placed -> auction.equals(placed.getAuctionId())))
                .isEmpty();
    }

    private int parked(UUID auction) {
        return jdbc.sql("select count(*) from parked_sales where auction_id = ?")
                .param(auction)
                .query(Integer.class)
                .single();
    }
}
