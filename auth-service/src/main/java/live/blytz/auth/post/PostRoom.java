package live.blytz.auth.post;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import live.blytz.auth.application.AuthSettings;
import live.blytz.auth.application.Letter;
import live.blytz.auth.application.Post;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Holds letters in memory only: a code must not lie in a database, and who does not get one asks
 * again. So many may wait; what is never sent is said, and counted.
 */
@Component
class PostRoom implements Post, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(PostRoom.class);

    private static final int CLERKS = 4;
    private static final int MOST = 1000;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final Writing writing;
    private final JavaMailSender sender;
    private final InstantSource clock;
    private final Duration retry;
    private final MeterRegistry meters;
    private final AtomicInteger waiting = new AtomicInteger();
    private final ScheduledThreadPoolExecutor clerks =
            new ScheduledThreadPoolExecutor(
                    CLERKS, Thread.ofPlatform().name("post-", 0).daemon().factory());

    PostRoom(
            Writing writing,
            JavaMailSender sender,
            AuthSettings settings,
            InstantSource clock,
            MeterRegistry meters) {
        this.writing = writing;
        this.sender = sender;
        this.clock = clock;
        this.retry = settings.mail().retry();
        this.meters = meters;
        clerks.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        List.of("sent", "refused", "failed", "lost").forEach(this::mails);
        meters.gauge("blytz.mails.waiting", waiting);
    }

    @Override
    public void send(Supplier<Optional<Letter>> letter, Instant until) {
        if (waiting.incrementAndGet() > MOST) {
            waiting.decrementAndGet();
            lost("too many wait already");
            return;
        }
        later(letter, until, 0);
    }

    @Override
    public void destroy() throws InterruptedException {
        clerks.shutdown();
        if (!clerks.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS)) {
            clerks.shutdownNow();
        }
        for (var left = waiting.get(); left > 0; left--) {
            lost("this instance ends");
        }
    }

    private void later(Supplier<Optional<Letter>> letter, Instant until, int failures) {
        var wait = failures == 0 ? Duration.ZERO : wait(failures);
        try {
            var _ =
                    clerks.schedule(
                            () -> attempt(letter, until, failures),
                            wait.toMillis(),
                            TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException ending) {
            log.debug("counted when this instance has ended", ending);
        }
    }

    private void attempt(Supplier<Optional<Letter>> letter, Instant until, int failures) {
        var known = letter;
        try {
            var written = letter.get();
            known = () -> written;
            if (written.isPresent()) {
                sender.send(writing.of(written.get()));
                mails("sent").increment();
            }
            waiting.decrementAndGet();
        } catch (MessagingException unwritable) {
            refuse(unwritable);
        } catch (RuntimeException unsent) {
            if (isForGood(unsent)) {
                refuse(unsent);
            } else {
                again(known, until, failures + 1, unsent);
            }
        }
    }

    private void again(
            Supplier<Optional<Letter>> letter, Instant until, int failures, Exception why) {
        mails("failed").increment();
        if (clock.instant().plus(wait(failures)).isBefore(until)) {
            log.warn("a mail is not sent yet: {}", why.getClass().getName());
            later(letter, until, failures);
        } else {
            waiting.decrementAndGet();
            lost(why.getClass().getName());
        }
    }

    private void refuse(Exception why) {
        waiting.decrementAndGet();
        mails("refused").increment();
        log.warn("a mail can never be sent: {}", why.getClass().getName());
    }

    private void lost(String why) {
        mails("lost").increment();
        log.error("a mail was never sent: {}", why);
    }

    private Duration wait(int failures) {
        var wait = retry.multipliedBy(1L << Math.min(failures - 1, 12));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    private Counter mails(String outcome) {
        return meters.counter("blytz.mails", "outcome", outcome);
    }

    /** The server knows no such person; anything else may be over the next time. */
    private static boolean isForGood(RuntimeException failure) {
        return failure instanceof MailSendException unsent
                && Arrays.stream(unsent.getMessageExceptions())
                        .anyMatch(
                                each ->
                                        each instanceof SendFailedException refused
                                                && refused.getInvalidAddresses() != null
                                                && refused.getInvalidAddresses().length > 0);
    }
}
