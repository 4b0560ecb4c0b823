package live.blytz.notification;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import live.blytz.events.notification.NotificationCreated;
import live.blytz.platform.event.Outbox;
import live.blytz.platform.id.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts messages in inboxes, once for each person and event, in the mail and on phones. */
@Service
class Notifying {

    static final String TOPIC = "notification";

    private final Notifications notifications;
    private final People people;
    private final Template template;
    private final MailQueue mails;
    private final Pushing pushing;
    private final RiderList riders;
    private final Outbox outbox;
    private final InstantSource clock;

    Notifying(
            Notifications notifications,
            People people,
            Template template,
            MailQueue mails,
            Pushing pushing,
            RiderList riders,
            Outbox outbox,
            InstantSource clock) {
        this.notifications = notifications;
        this.people = people;
        this.template = template;
        this.mails = mails;
        this.pushing = pushing;
        this.riders = riders;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Always in the same order of people, so that no two events wait for each other's. */
    @Transactional
    void tell(UUID event, List<Message> messages) {
        messages.stream()
                .sorted(Comparator.comparing(Message::recipient))
                .forEach(message -> tell(event, message));
    }

    private void tell(UUID event, Message message) {
        notifications.lock(message.recipient());
        var notification = words(event, message);
        var replaced =
                message.collapse() == null
                        ? null
                        : notifications.replace(notification, message, event).orElse(null);
        if (replaced != null) {
            var renewed = withId(notification, replaced);
            announce(message, renewed);
            // a new password ends several logins, and says the same of each
            if (message.category() == Category.OUTBID) {
                pushing.add(renewed, message, event);
            }
            return;
        }
        if (!notifications.add(notification, message, event)) {
            return;
        }
        announce(message, notification);
        pushing.add(notification, message, event);
        if (message.isMailed()) {
            mails.add(message.recipient(), notification);
        }
        if (message.category() == Category.DELIVERY_OFFERED) {
            riders.push(message.recipient(), notification);
        }
    }

    private Notification words(UUID event, Message message) {
        var locale = people.localeOf(message.recipient());
        return new Notification(
                Ids.named("notification", message.recipient().toString(), event.toString()),
                message.category().word(),
                template.title(message, locale),
                template.body(message, locale),
                message.link(),
                clock.instant(),
                false);
    }

    private void announce(Message message, Notification notification) {
        var user = message.recipient();
        outbox.append(
                TOPIC,
                user,
                NotificationCreated.newBuilder()
                        .setNotificationId(notification.id())
                        .setUserId(user)
                        .setCategory(notification.category())
                        .setTitle(notification.title())
                        .setBody(notification.body())
                        .setLink(notification.link())
                        .setUnread(notifications.unread(user))
                        .setOccurredAt(notification.createdAt())
                        .build());
    }

    private static Notification withId(Notification notification, UUID id) {
        return new Notification(
                id,
                notification.category(),
                notification.title(),
                notification.body(),
                notification.link(),
                notification.createdAt(),
                notification.read());
    }
}
