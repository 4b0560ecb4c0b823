package live.blytz.notification;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param publicUrl what links in mails begin with
 * @param mailFrom the sender, as mail programs show it
 * @param mailInterval how often the queue is looked at
 * @param mailRetry wait after the first failure; doubled after each further one, to an hour
 * @param riderTtl how long a rider's list is kept
 * @param riderAckWindow what was read and not acknowledged comes back after this time
 */
@ConfigurationProperties("blytz.notification")
record NotificationSettings(
        URI publicUrl,
        String mailFrom,
        Duration mailInterval,
        Duration mailRetry,
        Duration riderTtl,
        Duration riderAckWindow) {}
