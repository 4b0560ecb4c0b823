package live.blytz.local.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** All mails of all addresses, newest first. */
final class Mailbox {

    private final GreenMail post;

    Mailbox(GreenMail post) {
        this.post = post;
    }

    /**
     * @param recipient a part of the address, or empty for everybody's
     */
    List<Mail> mails(String recipient) {
        var messages = post.getReceivedMessages();
        var mails = new ArrayList<Mail>();
        for (int id = 0; id < messages.length; id++) {
            mails.add(read(id, messages[id]));
        }
        return mails.stream()
                .filter(mail -> mail.to().contains(recipient))
                .sorted(Comparator.comparing(Mail::receivedAt).reversed())
                .toList();
    }

    private static Mail read(int id, MimeMessage message) {
        try {
            return new Mail(
                    id,
                    addresses(message.getFrom()),
                    addresses(message.getAllRecipients()),
                    Optional.ofNullable(message.getSubject()).orElse(""),
                    Optional.ofNullable(message.getReceivedDate())
                            .map(date -> date.toInstant())
                            .orElse(Instant.EPOCH),
                    text(message));
        } catch (MessagingException | IOException unreadable) {
            return new Mail(
                    id,
                    "",
                    "",
                    "(unreadable)",
                    Instant.EPOCH,
                    GreenMailUtil.getWholeMessage(message));
        }
    }

    private static String addresses(
            jakarta.mail.Address @org.jspecify.annotations.Nullable [] addresses) {
        return addresses == null
                ? ""
                : Arrays.stream(addresses).map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String text(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart several) {
            var texts = new ArrayList<String>();
            for (int i = 0; i < several.getCount(); i++) {
                BodyPart each = several.getBodyPart(i);
                if (each.isMimeType("text/plain") || each.isMimeType("multipart/*")) {
                    texts.add(text(each));
                }
            }
            return String.join("\n", texts);
        }
        return String.valueOf(part.getContent());
    }
}
