package live.blytz.auth.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import live.blytz.auth.application.Letter;
import live.blytz.auth.domain.Profile;
import live.blytz.auth.domain.Role;
import live.blytz.auth.domain.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Letters before a real mail server that goes and comes. */
class SendingLettersIT {

    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final PostRoom post =
            new PostRoom(
                    Desk.writing(sender), sender, Desk.settings(), InstantSource.system(), meters);

    @BeforeEach
    void open() {
        server.start();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
    }

    @AfterEach
    void close() throws InterruptedException {
        post.destroy();
        server.stop();
    }

    @Test
    void tryAgainUntilTheServerIsBack() throws InterruptedException {
        sender.setPort(1);
        post.send(() -> Optional.of(letter("maria@people.test")), in(Duration.ofSeconds(30)));
        until(() -> mails("failed") >= 2);

        sender.setPort(server.getSmtp().getPort());

        until(() -> mails("sent") == 1);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void areCountedWhenTheirTimeIsOver() throws InterruptedException {
        sender.setPort(1);

        post.send(() -> Optional.of(letter("maria@people.test")), in(Duration.ofMillis(200)));

        until(() -> mails("lost") == 1);
        assertThat(meters.get("blytz.mails.waiting").gauge().value()).isZero();
    }

    @Test
    void areWrittenAgainWhenThatDidNotWork() throws InterruptedException {
        var tries = new AtomicInteger();

        post.send(
                () -> {
                    if (tries.incrementAndGet() < 3) {
                        throw new QueryTimeoutException("the database is away");
                    }
                    return Optional.of(letter("maria@people.test"));
                },
                in(Duration.ofSeconds(30)));

        until(() -> mails("sent") == 1);
        assertThat(tries).hasValue(3);
    }

    @Test
    void areRefusedWhenNobodyCanHaveThem() throws InterruptedException {
        post.send(() -> Optional.of(letter("not an address")), in(Duration.ofSeconds(30)));

        until(() -> mails("refused") == 1);
        assertThat(mails("failed")).isZero();
    }

    @Test
    void areCountedWhenTheInstanceEnds() throws Exception {
        sender.setPort(1);
        post.send(() -> Optional.of(letter("maria@people.test")), in(Duration.ofSeconds(30)));
        until(() -> mails("failed") >= 1);

        post.destroy();

        assertThat(mails("lost")).isEqualTo(1);
    }

    private double mails(String outcome) {
        return meters.counter("blytz.mails", "outcome", outcome).count();
    }

    private static Instant in(Duration time) {
        return Instant.now().plus(time);
    }

    private static Letter letter(String email) {
        return new Letter.PasswordChanged(
                User.joining(
                        UUID.randomUUID(),
                        email,
                        Profile.named("Maria", "Clara"),
                        Set.of(Role.BUYER),
                        Instant.EPOCH));
    }

    private static void until(BooleanSupplier holds) throws InterruptedException {
        var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("did not come true").isLessThan(end);
            Thread.sleep(10);
        }
    }
}
