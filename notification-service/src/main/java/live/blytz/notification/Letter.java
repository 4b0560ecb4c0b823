package live.blytz.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** A mail as it goes over the wire: plain text, and the same in the house's layout. */
@Component
class Letter {

    private final JavaMailSender sender;
    private final Template template;
    private final Layout layout;
    private final NotificationSettings settings;

    Letter(JavaMailSender sender, Template template, Layout layout, NotificationSettings settings) {
        this.sender = sender;
        this.template = template;
        this.layout = layout;
        this.settings = settings;
    }

    MimeMessage of(Mail mail) throws MessagingException {
        var message = sender.createMimeMessage();
        var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.mailFrom());
        helper.setTo(mail.to());
        helper.setSubject(mail.subject());
        helper.setText(text(mail), html(mail));
        message.setHeader("Message-ID", "<" + mail.id() + "@blytz.live>");
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private String text(Mail mail) {
        return """
        %s

        %s

        %s

        --
        %s
        """
                .formatted(greeting(mail), mail.body(), url(mail), word("mail.footer", mail));
    }

    private String html(Mail mail) {
        return layout.with(
                Map.of(
                        "language", mail.locale().toLanguageTag(),
                        "title", mail.subject(),
                        "greeting", greeting(mail),
                        "body", mail.body(),
                        "url", url(mail),
                        "open", word("mail.open", mail),
                        "footer", word("mail.footer", mail)));
    }

    private String greeting(Mail mail) {
        return mail.firstName().isBlank()
                ? word("mail.hello", mail)
                : template.text("mail.greeting", mail.locale(), mail.firstName());
    }

    private String url(Mail mail) {
        return settings.publicUrl() + (mail.link() == null ? "" : mail.link());
    }

    private String word(String key, Mail mail) {
        return template.text(key, mail.locale());
    }
}
