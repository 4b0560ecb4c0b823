package live.blytz.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.blytz.events.user.UserBanned;
import live.blytz.events.user.UserProfileChanged;
import live.blytz.events.user.UserRegistered;
import live.blytz.events.user.UserReinstated;
import live.blytz.platform.test.EventProbe;
import org.junit.jupiter.api.Test;

class NamingSellersIT extends CatalogIT {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void followsTheirProfile() {
        var id = published(product("Named", 1));
        try (var probe = EventProbe.on()) {
            probe.tell(
                    "user",
                    seller,
                    UserRegistered.newBuilder()
                            .setUserId(seller)
                            .setEmail("mira@blytz.test")
                            .setFirstName("Mira")
                            .setLastName("Santos")
                            .setRoles(List.of("seller"))
                            .setOccurredAt(NOW)
                            .build());
            eventually(id, "Mira Santos");

            probe.tell(
                    "user",
                    seller,
                    UserProfileChanged.newBuilder()
                            .setUserId(seller)
                            .setEmail("mira@blytz.test")
                            .setEmailVerified(true)
                            .setFirstName("Mira")
                            .setLastName("Cruz")
                            .setOccurredAt(NOW)
                            .build());
            eventually(id, "Mira Cruz");
        }
    }

    @Test
    void showsTheirProductsAgainWhenTheyMayReturn() {
        var id = published(product("Back", 1));
        try (var probe = EventProbe.on()) {
            probe.tell("user", seller, new UserBanned(seller, "a mistake", NOW));
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(get("/api/v1/products/" + id)).hasStatus(404));

            probe.tell("user", seller, new UserReinstated(seller, NOW));

            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(get("/api/v1/products/" + id)).hasStatusOk());
        }
    }

    private void eventually(UUID id, String name) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () ->
                                assertThat(get("/api/v1/products/" + id))
                                        .bodyJson()
                                        .extractingPath("$.seller_name")
                                        .isEqualTo(name));
    }
}
