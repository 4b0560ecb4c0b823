package live.blytz.order;

import java.time.InstantSource;
import java.util.UUID;
import live.blytz.events.Address;
import live.blytz.events.GeoPoint;
import live.blytz.events.Money;
import live.blytz.events.auction.AuctionClosed;
import live.blytz.events.auction.AuctionOutcome;
import live.blytz.events.delivery.DeliveryCompleted;
import live.blytz.events.payment.PaymentCompleted;
import live.blytz.events.payment.PaymentDeclined;
import live.blytz.events.product.ProductChanged;
import live.blytz.events.product.StockRefused;
import live.blytz.events.product.StockReserved;
import live.blytz.events.store.StoreChanged;
import live.blytz.platform.id.Ids;
import live.blytz.platform.test.EventProbe;
import org.jspecify.annotations.Nullable;

/** What catalog, auction, payment and tracking would tell. */
record Neighbours(EventProbe probe, InstantSource clock) {

    static final Address QUIAPO = address("Quezon Boulevard 1", new GeoPoint(14.5995, 120.9842));

    record Goods(
            UUID id,
            UUID seller,
            @Nullable UUID store,
            String title,
            String status,
            @Nullable Address pickup,
            long version) {

        /** A guitar for $40 at once, $5 to ship, fetched in Quiapo. */
        static Goods guitarOf(UUID seller) {
            return new Goods(Ids.next(), seller, null, "Guitar", "active", QUIAPO, 1);
        }

        Goods inStore(UUID shop) {
            return new Goods(id, seller, shop, title, status, null, version);
        }

        Goods called(String name) {
            return new Goods(id, seller, store, name, status, pickup, version);
        }

        Goods withStatus(String now) {
            return new Goods(id, seller, store, title, now, pickup, version + 1);
        }
    }

    static Address address(String line, @Nullable GeoPoint point) {
        return Address.newBuilder()
                .setName("Ana")
                .setLine1(line)
                .setCity("Manila")
                .setCountry("PH")
                .setLocation(point)
                .build();
    }

    static Money usd(long minor) {
        return new Money(minor, "USD");
    }

    void tellOf(Goods goods) {
        probe.tell(
                "product",
                goods.id(),
                ProductChanged.newBuilder()
                        .setProductId(goods.id())
                        .setSellerId(goods.seller())
                        .setStoreId(goods.store())
                        .setTitle(goods.title())
                        .setCondition("new")
                        .setStatus(goods.status())
                        .setStartingPrice(usd(1000))
                        .setBuyNowPrice(usd(4000))
                        .setShippingPrice(usd(500))
                        .setPickup(goods.pickup())
                        .setVersion(goods.version())
                        .setOccurredAt(clock.instant())
                        .build());
    }

    void tellOfStore(UUID store, UUID owner, @Nullable Address pickup) {
        probe.tell(
                "store",
                store,
                StoreChanged.newBuilder()
                        .setStoreId(store)
                        .setOwnerId(owner)
                        .setName("Strings")
                        .setSlug("strings-" + store)
                        .setVerification("verified")
                        .setPickup(pickup)
                        .setOccurredAt(clock.instant())
                        .build());
    }

    UUID hammerFell(Goods goods, UUID winner) {
        var auction = Ids.next();
        probe.tell("auction", auction, closed(auction, goods, winner));
        return auction;
    }

    AuctionClosed closed(UUID auction, Goods goods, UUID winner) {
        return AuctionClosed.newBuilder()
                .setAuctionId(auction)
                .setProductId(goods.id())
                .setSellerId(goods.seller())
                .setTitle(goods.title())
                .setOutcome(AuctionOutcome.SOLD)
                .setWinnerId(winner)
                .setWinnerName("B***b")
                .setWinningBidId(Ids.next())
                .setWinningAmount(usd(2500))
                .setLastSequence(7)
                .setTotalBids(7)
                .setOpenedAt(clock.instant())
                .setOccurredAt(clock.instant())
                .build();
    }

    void paid(UUID order, UUID buyer, UUID seller) {
        probe.tell(
                "payment",
                order,
                PaymentCompleted.newBuilder()
                        .setPaymentId(Ids.named("payment", order.toString()))
                        .setOrderId(order)
                        .setBuyerId(buyer)
                        .setSellerId(seller)
                        .setAmount(usd(3000))
                        .setGateway("stripe")
                        .setGatewayTransactionId("pi_1")
                        .setOccurredAt(clock.instant())
                        .build());
    }

    void declined(UUID order, UUID buyer) {
        probe.tell(
                "payment",
                order,
                PaymentDeclined.newBuilder()
                        .setPaymentId(Ids.named("payment", order.toString()))
                        .setOrderId(order)
                        .setBuyerId(buyer)
                        .setReason("insufficient_funds")
                        .setAttempt(1)
                        .setOccurredAt(clock.instant())
                        .build());
    }

    void reserved(UUID product, UUID order) {
        probe.tell("product", product, new StockReserved(product, order, 1, 0, clock.instant()));
    }

    void refused(UUID product, UUID order) {
        probe.tell("product", product, new StockRefused(product, order, 1, clock.instant()));
    }

    void delivered(UUID order, UUID buyer, UUID seller) {
        var delivery = Ids.next();
        probe.tell(
                "delivery",
                delivery,
                DeliveryCompleted.newBuilder()
                        .setDeliveryId(delivery)
                        .setOrderId(order)
                        .setSellerId(seller)
                        .setBuyerId(buyer)
                        .setRiderId(Ids.next())
                        .setFee(usd(200))
                        .setDistanceM(1200)
                        .setOccurredAt(clock.instant())
                        .build());
    }
}
