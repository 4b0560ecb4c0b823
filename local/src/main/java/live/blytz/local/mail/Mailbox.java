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
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All mails of all addresses, newest first. */
final class Mailbox {

    private static final String PLAIN = "text/plain";
    private static final String HTML = "text/html";

    private final GreenMail post;
    private final Map<MimeMessage, Integer> numbers = new IdentityHashMap<>();

    Mailbox(GreenMail post) {
        this.post = post;
    }

    /**
     * @param recipient a part of the address, or empty for everybody's
     */
    List<Mail> mails(String recipient) {
        return numbered().entrySet().stream()
                .map(numbered -> read(numbered.getKey(), numbered.getValue()))
                .filter(mail -> mail.to().contains(recipient))
                .sorted(Comparator.comparing(Mail::receivedAt).reversed())
                .toList();
    }

    /**
     * @return empty when there is no such mail, or it is text only
     */
    Optional<String> html(int id) {
        var message = numbered().get(id);
        if (message == null) {
            return Optional.empty();
        }
        try {
            return parts(message, HTML).stream().findFirst();
        } catch (MessagingException | IOException unreadable) {
            return Optional.empty();
        }
    }

    /** The server lists them by mailbox; a mail keeps its number when another one comes. */
    private synchronized Map<Integer, MimeMessage> numbered() {
        var found = new LinkedHashMap<Integer, MimeMessage>();
        for (var message : post.getReceivedMessages()) {
            found.put(numbers.computeIfAbsent(message, _ -> numbers.size()), message);
        }
        return found;
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
