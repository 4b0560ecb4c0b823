package live.blytz.local.mail;

import java.time.Instant;

/** One mail as its reader sees it. */
record Mail(int id, String from, String to, String subject, Instant receivedAt, String text) {}
