package live.blytz.local.mail;

import java.time.Instant;

/**
 * One mail as its reader sees it.
 *
 * @param hasHtml whether there is more to see than text, at {@code /mails/{id}/html}
 */
record Mail(
        int id,
        String from,
        String to,
        String subject,
        Instant receivedAt,
        String text,
        boolean hasHtml) {}
