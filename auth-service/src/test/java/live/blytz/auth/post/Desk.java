package live.blytz.auth.post;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import live.blytz.auth.application.AuthSettings;
import org.springframework.mail.javamail.JavaMailSender;

/** A post room's tools, without a context around them. */
final class Desk {

    private static final Duration LIFE = Duration.ofMinutes(10);

    private Desk() {}

    static Writing writing(JavaMailSender sender) {
        try {
            return new Writing(sender, new Words(), new Layout(), settings());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static AuthSettings settings() {
        return new AuthSettings(
                LIFE,
                LIFE,
                false,
                new AuthSettings.Attempting(5, 50, LIFE),
                new AuthSettings.Coding(LIFE, LIFE, 5, 100, 5, 50, LIFE),
                new AuthSettings.Mailing(
                        "Blytz <no-reply@blytz.test>",
                        URI.create("http://localhost"),
                        Duration.ofMillis(20)),
                new AuthSettings.Provider("http://localhost", "r", "c", "s", LIFE, LIFE));
    }
}
