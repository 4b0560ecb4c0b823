package live.blytz.local.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
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

    private static final String PLAIN = "text/plain";
    private static final String HTML = "text/html";

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

    /**
     * @return empty when there is no such mail, or it is text only
     */
    Optional<String> html(int id) {
        var messages = post.getReceivedMessages();
        if (id < 0 || id >= messages.length) {
            return Optional.empty();
        }
        try {
            return parts(messages[id], HTML).stream().findFirst();
        } catch (MessagingException | IOException unreadable) {
            return Optional.empty();
        }
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
                    String.join("\n", parts(message, PLAIN)),
                    !parts(message, HTML).isEmpty());
        } catch (MessagingException | IOException unreadable) {
            return new Mail(
                    id,
                    "",
                    "",
                    "(unreadable)",
                    Instant.EPOCH,
                    GreenMailUtil.getWholeMessage(message),
                    false);
        }
    }

    private static String addresses(
            jakarta.mail.Address @org.jspecify.annotations.Nullable [] addresses) {
        return addresses == null
                ? ""
                : Arrays.stream(addresses).map(Object::toString).collect(Collectors.joining(", "));
    }

    /** What the message says in this type, at any depth. */
    private static List<String> parts(Part part, String type)
            throws MessagingException, IOException {
        var found = new ArrayList<String>();
        if (part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                found.addAll(parts(several.getBodyPart(i), type));
            }
        } else if (part.isMimeType(type)) {
            found.add(String.valueOf(part.getContent()));
        }
        return found;
    }
}
