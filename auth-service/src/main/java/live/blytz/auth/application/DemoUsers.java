package live.blytz.auth.application;

import java.time.Duration;
import live.blytz.auth.domain.Profile;
import live.blytz.auth.domain.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** One person of each role, on machines that show Blytz; they join as everybody does. */
@Component
class DemoUsers {

    private static final Logger log = LoggerFactory.getLogger(DemoUsers.class);

    private static final String PASSWORD = "blytz-demo-1";
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Users users;
    private final Registering registering;
    private final Administration administration;
    private final ConfirmingAnAddress confirming;
    private final AuthSettings settings;

    DemoUsers(
            Users users,
            Registering registering,
            Administration administration,
            ConfirmingAnAddress confirming,
            AuthSettings settings) {
        this.users = users;
        this.registering = registering;
        this.administration = administration;
        this.confirming = confirming;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void join() {
        if (settings.demoUsers()) {
            Thread.ofVirtual().name("demo-users").start(this::joinAll);
        }
    }

    void joinAll() {
        for (var role : Role.values()) {
            while (!joined(role) && rested()) {}
        }
    }

    /** The identity provider may still be on its way up. */
    private boolean joined(Role role) {
        var word = role.word();
        var name = Character.toUpperCase(word.charAt(0)) + word.substring(1);
        try {
            var person =
                    new Registering.Application(
                            word + "@blytz.test",
                            PASSWORD,
                            new Profile("Demo", name, null, null, "en", "Asia/Manila"),
                            role.isForTheAsking() ? role : Role.BUYER);
            registering.register(person);
            users.byEmail(person.email())
                    .map(confirming::confirmed)
                    .ifPresent(user -> administration.grant(user.id(), role));
            return true;
        } catch (RuntimeException notYet) {
            log.info("the demo {} cannot join yet: {}", word, notYet.toString());
            return false;
        }
    }

    private static boolean rested() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
