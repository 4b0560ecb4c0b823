package live.blytz.notification;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what the queue holds. A dead server loses nothing; a crash between the sending and the mark
 * sends the same Message-ID again, by which mail programs know it.
 */
@Component
class MailRoom {

    private static final Logger LOG = LoggerFactory.getLogger(MailRoom.class);
    private static final int BATCH = 20;
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final MailQueue queue;
    private final Letter letter;
    private final JavaMailSender sender;
    private final NotificationSettings settings;
    private final InstantSource clock;
    private final MeterRegistry meters;

    MailRoom(
            MailQueue queue,
            Letter letter,
            JavaMailSender sender,
            NotificationSettings settings,
            InstantSource clock,
            MeterRegistry meters) {
        this.queue = queue;
        this.letter = letter;
        this.sender = sender;
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
        List.of("sent", "refused", "failed").forEach(this::mails);
    }

    @Scheduled(fixedDelayString = "${blytz.notification.mail-interval}")
    void sendWhatIsDue() {
        while (sendBatch() == BATCH) {
            LOG.debug("a full batch of mails was sent; there may be more");
        }
    }

    private int sendBatch() {
        var mails = queue.claim(BATCH);
        mails.forEach(this::send);
        return mails.size();
    }

    private void send(Mail mail) {
        try {
            sender.send(letter.of(mail));
            queue.sent(mail.id());
            mails("sent").increment();
        } catch (MessagingException unwritable) {
            refuse(mail, unwritable);
        } catch (MailException unsent) {
            if (isForGood(unsent)) {
                refuse(mail, unsent);
            } else {
                LOG.warn("mail {} is not sent yet: {}", mail.id(), unsent.getClass().getName());
                queue.failed(mail.id(), reason(unsent), clock.instant().plus(wait(mail)));
                mails("failed").increment();
            }
        }
    }

    private void refuse(Mail mail, Exception why) {
        LOG.warn("mail {} can never be sent: {}", mail.id(), why.getClass().getName());
        queue.refused(mail.id(), reason(why));
        mails("refused").increment();
    }

    private Counter mails(String outcome) {
        return meters.counter("blytz.mails", "outcome", outcome);
    }

    private Duration wait(Mail mail) {
        var doublings = Math.min(mail.attempts() - 1, 12);
        var wait = settings.mailRetry().multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    /** The server knows no such person; anything else may be over the next time. */
    private static boolean isForGood(MailException failure) {
        return failure instanceof MailSendException unsent
                && Arrays.stream(unsent.getMessageExceptions())
                        .anyMatch(
                                each ->
                                        each instanceof SendFailedException refused
                                                && refused.getInvalidAddresses() != null
                                                && refused.getInvalidAddresses().length > 0);
    }

    private static String reason(Exception failure) {
        var text = String.valueOf(failure.getMessage());
        return text.length() > 500 ? text.substring(0, 500) : text;
    }
}
