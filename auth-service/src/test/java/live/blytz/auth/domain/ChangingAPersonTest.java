package live.blytz.auth.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import live.blytz.auth.domain.Change.Changed;
import live.blytz.auth.domain.Change.Unchanged;
import org.junit.jupiter.api.Test;

class ChangingAPersonTest {

    private static final UUID ID = UUID.randomUUID();
    private static final Profile MARIA = Profile.named("Maria", "Clara");

    private final User buyer =
            User.joining(ID, "maria@blytz.test", MARIA, Set.of(Role.BUYER), Instant.EPOCH);

    @Test
    void addsARoleAndTellsIt() {
        assertThat(buyer.granted(Role.SELLER))
                .isInstanceOfSatisfying(
                        Changed.class,
                        changed -> {
                            assertThat(changed.user().roles())
                                    .containsExactlyInAnyOrder(Role.BUYER, Role.SELLER);
                            assertThat(changed.user().version()).isEqualTo(buyer.version() + 1);
                            assertThat(changed.events())
                                    .isEqualTo(List.of(new UserEvent.RoleGranted(ID, Role.SELLER)));
                        });
    }

    @Test
    void tellsNothingWhenTheRoleIsThereAlready() {
        assertThat(buyer.granted(Role.BUYER)).isEqualTo(new Unchanged(buyer));
    }

    @Test
    void takesARoleAway() {
        var changed = (Changed) buyer.deprivedOf(Role.BUYER);

        assertThat(changed.user().roles()).isEmpty();
        assertThat(changed.events()).containsExactly(new UserEvent.RoleRevoked(ID, Role.BUYER));
        assertThat(changed.user().deprivedOf(Role.BUYER)).isInstanceOf(Unchanged.class);
    }

    @Test
    void bansOnceAndReinstatesOnce() {
        var banned = (Changed) buyer.banned("shill bids");

        assertThat(banned.user().isBanned()).isTrue();
        assertThat(banned.events()).containsExactly(new UserEvent.Banned(ID, "shill bids"));
        assertThat(banned.user().banned("again")).isInstanceOf(Unchanged.class);

        var back = (Changed) banned.user().reinstated();
        assertThat(back.user().standing()).isEqualTo(Standing.ACTIVE);
        assertThat(back.events()).containsExactly(new UserEvent.Reinstated(ID));
        assertThat(buyer.reinstated()).isInstanceOf(Unchanged.class);
    }

    @Test
    void tellsANewProfileOnlyWhenItIsNew() {
        assertThat(buyer.describedAs(MARIA)).isEqualTo(new Unchanged(buyer));
        assertThat(((Changed) buyer.describedAs(Profile.named("Maria", "Santos"))).events())
                .containsExactly(new UserEvent.ProfileChanged(ID));
    }

    @Test
    void showsStrangersAShortName() {
        assertThat(MARIA.displayName()).isEqualTo("Maria C.");
        assertThat(Profile.named("Cher", "").displayName()).isEqualTo("Cher");
        assertThat(Profile.named("A", "😀x").displayName()).isEqualTo("A 😀.");
    }
}
