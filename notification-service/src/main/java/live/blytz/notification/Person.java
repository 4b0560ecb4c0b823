package live.blytz.notification;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** What is known of somebody, as of that time. */
record Person(UUID id, String email, String firstName, Locale locale, Instant asOf) {}
