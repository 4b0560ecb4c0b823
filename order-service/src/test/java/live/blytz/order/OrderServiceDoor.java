package live.blytz.order;

import static live.blytz.engines.Need.KAFKA;
import static live.blytz.engines.Need.POSTGRES;
import static live.blytz.engines.Need.REGISTRY;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import live.blytz.engines.TestEngines;
import live.blytz.events.order.OrderPlaced;
import live.blytz.platform.id.Ids;
import live.blytz.platform.test.EventProbe;
import live.blytz.platform.test.MutableClock;
import live.blytz.platform.test.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The whole service with real engines, its doors open, and somebody who plays its neighbours. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({TestTokens.Config.class, OrderServiceDoor.Clock.class})
abstract class OrderServiceDoor {

    @TestConfiguration(proxyBeanMethods = false)
    static class Clock {
        @Bean
        MutableClock mutableClock() {
            return new MutableClock(Instant.now().truncatedTo(ChronoUnit.MILLIS));
        }
    }

    @DynamicPropertySource
    static void engines(DynamicPropertyRegistry registry) {
        TestEngines.provide(registry::add, POSTGRES, KAFKA, REGISTRY);
        registry.add("blytz.order.sweep-interval", () -> "100ms");
    }

    @Autowired MockMvcTester mvc;
    @Autowired JdbcClient jdbc;
    @Autowired MutableClock clock;

    EventProbe probe;
    Neighbours neighbours;

    final UUID buyer = Ids.next();
    final UUID seller = Ids.next();

    @BeforeEach
    void listen() {
        probe = EventProbe.on("order");
        neighbours = new Neighbours(probe, clock);
    }

    @AfterEach
    void stopListening() {
        probe.close();
    }

    Person as(UUID user, String... roles) {
        return new Person(mvc, user, roles);
    }

    Person buyer() {
        return as(buyer, "buyer");
    }

    Person seller() {
        return as(seller, "seller");
    }

    /** A product that this service knows. */
    Neighbours.Goods known(Neighbours.Goods goods) {
        neighbours.tellOf(goods);
        eventually(
                () ->
                        jdbc.sql(
                                                "select count(*) from known_products where id = ? and version >= ?")
                                        .params(goods.id(), goods.version())
                                        .query(Integer.class)
                                        .single()
                                == 1);
        return goods;
    }

    /** The order of an auction that the buyer won. */
    OrderPlaced won(Neighbours.Goods goods) {
        var auction = neighbours.hammerFell(goods, buyer);
        return probe.await(OrderPlaced.class, placed -> auction.equals(placed.getAuctionId()));
    }

    /** An order of the buyer that is paid. */
    UUID paid(Neighbours.Goods goods) {
        var order = won(goods).getOrderId();
        neighbours.paid(order, buyer, seller);
        awaitStatus(order, "paid");
        return order;
    }

    void awaitStatus(UUID order, String status) {
        awaitOrder(order, answer -> status.equals(answer.text("status")));
    }

    Person.Answer awaitOrder(UUID order, Predicate<Person.Answer> such) {
        eventually(() -> such.test(buyer().get("/api/v1/orders/" + order)));
        return buyer().get("/api/v1/orders/" + order);
    }

    static void eventually(Callable<Boolean> so) {
        await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(50)).until(so);
    }
}
