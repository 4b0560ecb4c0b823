package live.blytz.auth.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import live.blytz.auth.application.Letter;
import live.blytz.auth.domain.Code;
import live.blytz.auth.domain.Profile;
import live.blytz.auth.domain.Purpose;
import live.blytz.auth.domain.Role;
import live.blytz.auth.domain.User;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class WritingALetterTest {

    private static final Code CODE = new Code("042137");

    private final Writing writing = Desk.writing(new JavaMailSenderImpl());

    @Test
    void hasItsCodeInTextAndPictureButNotInItsSubject() throws Exception {
        var letter = new Letter.WithCode(maria("Maria", "en"), Purpose.EMAIL, CODE);

        assertThat(writing.text(letter)).contains("Hello Maria,", "\n042137\n", "10 minutes");
        assertThat(writing.html(letter)).contains(">042137</p>", ">Hello Maria,</p>");
        assertThat(writing.of(letter).getSubject()).doesNotContain("042137");
    }

    @Test
    void leadsIntoTheConsoleWithNothingThatAServerSees() {
        var letter = new Letter.WithCode(maria("Maria", "en"), Purpose.PASSWORD, CODE);

        assertThat(writing.link(letter))
                .isEqualTo("http://localhost/forgot#email=maria%2Bx%40people.test&code=042137");
    }

    @Test
    void leavesNamesText() {
        var letter =
                new Letter.WithCode(
                        maria("<script>alert(1)</script>{{code}}", "en"), Purpose.EMAIL, CODE);

        assertThat(writing.html(letter))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;{{code}}")
                .doesNotContain("<script");
    }

    @Test
    void hasNoPlaceForACodeWhereThereIsNone() {
        assertThat(writing.html(new Letter.PasswordChanged(maria("Maria", "en"))))
                .doesNotContain("{{", "Courier");
    }

    @Test
    void isWrittenInTheReadersLanguage() {
        var letter = new Letter.WithCode(maria("Maria", "tl-PH"), Purpose.EMAIL, CODE);

        assertThat(writing.text(letter)).startsWith("Kumusta Maria,");
        assertThat(writing.html(letter)).contains("lang=\"fil\"");
    }

    @Test
    void hasTheSameWordsInEveryLanguage() {
        assertThat(ResourceBundle.getBundle("letters", Locale.of("fil")).keySet())
                .isEqualTo(ResourceBundle.getBundle("letters", Locale.ROOT).keySet());
    }

    @Test
    void looksLikeAllMailsOfTheHouse() throws IOException {
        var others = Path.of("../notification-service/src/main/resources/mail.html");

        assertThat(Files.readString(Path.of("src/main/resources/letter.html")))
                .matches("(?s).*<!-- code -->.*<!-- /code -->.*")
                .satisfies(
                        ours ->
                                assertThat(
                                                ours.replaceAll(
                                                        "(?s)<!-- code -->.*<!-- /code -->\\n", ""))
                                        .isEqualTo(Files.readString(others)));
    }

    private static User maria(String name, String locale) {
        return User.joining(
                UUID.randomUUID(),
                "maria+x@people.test",
                new Profile(name, "Clara", null, null, locale, "UTC"),
                Set.of(Role.BUYER),
                Instant.EPOCH);
    }
}
