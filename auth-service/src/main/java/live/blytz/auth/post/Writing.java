package live.blytz.auth.post;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import live.blytz.auth.application.AuthSettings;
import live.blytz.auth.application.Letter;
import live.blytz.auth.application.Letter.PasswordChanged;
import live.blytz.auth.application.Letter.WithCode;
import live.blytz.auth.domain.Purpose;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * A letter as it goes over the wire: plain text, and the same in the house's look. No code stands
 * in a subject, which servers write down, nor in a part of a link that servers see.
 */
@Component
class Writing {

    private final JavaMailSender sender;
    private final Words words;
    private final Layout layout;
    private final AuthSettings.Mailing settings;
    private final long minutes;

    Writing(JavaMailSender sender, Words words, Layout layout, AuthSettings settings) {
        this.sender = sender;
        this.words = words;
        this.layout = layout;
        this.settings = settings.mail();
        this.minutes = settings.codes().life().toMinutes();
    }

    MimeMessage of(Letter letter) throws MessagingException {
        var message = sender.createMimeMessage();
        var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(letter.reader().email());
        helper.setSubject(title(letter));
        helper.setText(text(letter), html(letter));
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    String text(Letter letter) {
        var code = letter instanceof WithCode known ? known.code().digits() + "\n\n" : "";
        return """
        %s

        %s

        %s%s

        --
        %s
        """
                .formatted(
                        greeting(letter), body(letter), code, link(letter), word("footer", letter));
    }

    String html(Letter letter) {
        var values = new HashMap<String, String>();
        values.put("language", letter.language().toLanguageTag());
        values.put("title", title(letter));
        values.put("greeting", greeting(letter));
        values.put("body", body(letter));
        values.put("url", link(letter));
        values.put("open", word(letter.template() + ".open", letter));
        values.put("footer", word("footer", letter));
        if (letter instanceof WithCode known) {
            values.put("code", known.code().digits());
        }
        return layout.with(values);
    }

    /** What stands behind the # stays in the browser. */
    String link(Letter letter) {
        return switch (letter) {
            case WithCode(var reader, var purpose, var code) ->
                    "%s/%s#email=%s&code=%s"
                            .formatted(
                                    settings.publicUrl(),
                                    purpose == Purpose.EMAIL ? "verify" : "forgot",
                                    UriUtils.encode(reader.email(), StandardCharsets.UTF_8),
                                    code.digits());
            case PasswordChanged _ -> settings.publicUrl() + "/forgot";
        };
    }

    private String title(Letter letter) {
        return word(letter.template() + ".title", letter);
    }

    private String body(Letter letter) {
        return words.of(letter.template() + ".body", letter.language(), minutes);
    }

    private String greeting(Letter letter) {
        return words.of("greeting", letter.language(), letter.reader().profile().firstName());
    }

    private String word(String key, Letter letter) {
        return words.of(key, letter.language());
    }
}
