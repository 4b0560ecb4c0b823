package live.blytz.auth.messaging;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import live.blytz.auth.application.News;
import live.blytz.auth.domain.Role;
import live.blytz.auth.domain.User;
import live.blytz.auth.domain.UserEvent;
import live.blytz.events.user.RoleGranted;
import live.blytz.events.user.RoleRevoked;
import live.blytz.events.user.SessionRevoked;
import live.blytz.events.user.UserBanned;
import live.blytz.events.user.UserProfileChanged;
import live.blytz.events.user.UserRegistered;
import live.blytz.events.user.UserReinstated;
import live.blytz.platform.event.Outbox;
import live.blytz.platform.event.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells what happened to people on topic {@code user}, in the words of the schemas. */
@Configuration(proxyBeanMethods = false)
class UserNews {

    private static final String TOPIC = "user";

    /** Others build their own lists of people from it, so it is kept. */
    private static final Duration FOR_GOOD = Duration.ofDays(3650);

    @Bean
    Topic userTopic() {
        return Topic.of(
                        TOPIC,
                        UserRegistered.class,
                        UserProfileChanged.class,
                        RoleGranted.class,
                        RoleRevoked.class,
                        SessionRevoked.class,
                        UserBanned.class,
                        UserReinstated.class)
                .keptFor(FOR_GOOD);
    }

    @Bean
    News news(Outbox outbox, InstantSource clock) {
        return new News() {
            @Override
            public void tell(UserEvent event, User user) {
                outbox.append(TOPIC, user.id(), record(event, user, clock.instant()));
            }

            @Override
            public void tell(UserEvent.SessionEnded event) {
                outbox.append(TOPIC, event.userId(), record(event, clock.instant()));
            }
        };
    }

    private static SpecificRecord record(UserEvent event, User user, Instant now) {
        return switch (event) {
            case UserEvent.Registered _ -> registered(user, now);
            case UserEvent.ProfileChanged _ -> profile(user, now);
            case UserEvent.RoleGranted(var id, var role) -> new RoleGranted(id, role.word(), now);
            case UserEvent.RoleRevoked(var id, var role) -> new RoleRevoked(id, role.word(), now);
            case UserEvent.Banned(var id, var reason) -> new UserBanned(id, reason, now);
            case UserEvent.Reinstated(var id) -> new UserReinstated(id, now);
            case UserEvent.SessionEnded ended -> record(ended, now);
        };
    }

    private static SessionRevoked record(UserEvent.SessionEnded ended, Instant now) {
        return new SessionRevoked(ended.userId(), ended.sessionId(), ended.why().word(), now);
    }

    private static UserRegistered registered(User user, Instant now) {
        return UserRegistered.newBuilder()
                .setUserId(user.id())
                .setEmail(user.email())
                .setFirstName(user.profile().firstName())
                .setLastName(user.profile().lastName())
                .setRoles(words(user))
                .setLocale(user.profile().locale())
                .setTimeZone(user.profile().timeZone())
                .setOccurredAt(now)
                .build();
    }

    private static UserProfileChanged profile(User user, Instant now) {
        return UserProfileChanged.newBuilder()
                .setUserId(user.id())
                .setEmail(user.email())
                .setEmailVerified(user.emailVerified())
                .setFirstName(user.profile().firstName())
                .setLastName(user.profile().lastName())
                .setAvatarUrl(user.profile().avatarUrl())
                .setPhone(user.profile().phone())
                .setLocale(user.profile().locale())
                .setTimeZone(user.profile().timeZone())
                .setOccurredAt(now)
                .build();
    }

    private static List<String> words(User user) {
        return user.roles().stream().sorted().map(Role::word).toList();
    }
}
