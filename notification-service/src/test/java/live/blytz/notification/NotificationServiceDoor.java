package live.blytz.notification;

import static live.blytz.engines.Need.KAFKA;
import static live.blytz.engines.Need.POSTGRES;
import static live.blytz.engines.Need.REDIS;
import static live.blytz.engines.Need.REGISTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.Callable;
import live.blytz.engines.Ports;
import live.blytz.engines.TestEngines;
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

/** The whole service with real engines and a real mail server, which a test may take away. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({TestTokens.Config.class, NotificationServiceDoor.Clock.class})
abstract class NotificationServiceDoor {

    static final GreenMail SERVER =
            new GreenMail(new ServerSetup(Ports.free(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    static final Sandbox FCM = Sandbox.start();

    @TestConfiguration(proxyBeanMethods = false)
    static class Clock {
        @Bean
        MutableClock mutableClock() {
            return new MutableClock(Instant.now().truncatedTo(ChronoUnit.MILLIS));
        }
    }

    @DynamicPropertySource
    static void engines(DynamicPropertyRegistry registry) {
        TestEngines.provide(registry::add, POSTGRES, KAFKA, REGISTRY, REDIS);
        registry.add("SMTP_PORT", () -> port());
        registry.add("blytz.notification.mail-interval", () -> "100ms");
        registry.add("FCM_CREDENTIALS", () -> FCM.credentials());
        registry.add("FCM_URL", () -> FCM.url());
        registry.add("FCM_DEADLINE", () -> "2s");
        registry.add("PUSH_INTERVAL", () -> "100ms");
        registry.add("DEVICES_PER_PERSON", () -> "3");
    }

    static int port() {
        return SERVER.getSmtp().getServerSetup().getPort();
    }

    @Autowired MockMvcTester mvc;
    @Autowired JdbcClient jdbc;
    @Autowired MutableClock clock;

    EventProbe probe;

    final UUID alice = Ids.next();
    final UUID bob = Ids.next();

    @BeforeEach
    void listen() {
        probe = EventProbe.on("notification");
        FCM.goesBy(clock);
        if (!SERVER.isRunning()) {
            SERVER.start();
        }
    }

    @AfterEach
    void stopListening() {
        probe.close();
        FCM.behave();
    }

    Client as(UUID user, String... roles) {
        return new Client(mvc, user, roles);
    }

    Client.Answer inbox(UUID user) {
        return as(user, "buyer").get("/api/v1/notifications");
    }

    /** Registers a phone of this system; what it is called tells it from others. */
    String phone(UUID user, String platform, String name) {
        var token = Sandbox.token(name);
        var answer =
                as(user, "buyer")
                        .post(
                                "/api/v1/devices",
                                """
                                {"token": "%s", "platform": "%s", "app_version": "2.3.1"}
                                """
                                        .formatted(token, platform));
        assertThat(answer.status()).as(answer.body()).isLessThan(202);
        return token;
    }

    void awaitUnread(UUID user, int count) {
        eventually(() -> inbox(user).text("unread").equals(String.valueOf(count)));
    }

    boolean known(UUID user) {
        return count("select count(*) from people where id = ?", user) == 1;
    }

    int count(String query, UUID id) {
        return jdbc.sql(query).param(id).query(Integer.class).single();
    }

    static void eventually(Callable<Boolean> so) {
        await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(50)).until(so);
    }
}
