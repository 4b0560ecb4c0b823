package live.blytz.notification;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts into the queue what is worth a buzz; nothing where there is no FCM to send it to. */
@Component
class Pushing {

    private final FcmAccount account;
    private final People people;
    private final Titles titles;
    private final Template template;
    private final PushQueue queue;
    private final NotificationSettings settings;

    Pushing(
            FcmAccount account,
            People people,
            Titles titles,
            Template template,
            PushQueue queue,
            NotificationSettings settings) {
        this.account = account;
        this.people = people;
        this.titles = titles;
        this.template = template;
        this.queue = queue;
        this.settings = settings;
    }

    void add(Notification notification, Message message, UUID event) {
        if (!account.isThere()) {
            return;
        }
        message.category()
                .push()
                .ifPresent(manner -> queue.add(push(notification, message, event, manner)));
    }

    private NewPush push(
            Notification notification, Message message, UUID event, PushManner manner) {
        var locale = people.localeOf(message.recipient());
        return new NewPush(
                message.recipient(),
                notification.id(),
                event,
                message.category(),
                tag(notification, message),
                message.collapse() != null,
                Shortened.title(notification.title()),
                Shortened.body(notification.body()),
                template.action(message, locale),
                notification.link(),
                message.about() == null ? null : image(message.about()),
                manner.lifetime());
    }

    /** One that stays the same when it is sent twice. */
    private static String tag(Notification notification, Message message) {
        return message.collapse() == null
                ? notification.id().toString()
                : message.category().word() + "-" + message.collapse();
    }

    /** Absolute, for a phone knows no page that it could be relative to. */
    private @Nullable String image(UUID subject) {
        return titles.imageOf(subject).map(this::absolute).orElse(null);
    }

    private String absolute(String url) {
        return URI.create(url).isAbsolute() ? url : settings.publicUrl() + url;
    }
}
