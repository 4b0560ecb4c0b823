package live.blytz.notification;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param publicUrl what links in mails and pushes begin with
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
        Duration riderAckWindow,
        Push push) {

    /**
     * @param credentials file with a service account's JSON; empty: nobody's device is told
     * @param url where FCM is
     * @param deadline of each call, from the first byte sent to the last one read
     * @param interval how often the queue is looked at
     * @param retry wait after the first failure, where FCM does not say how long; doubled after
     *     each further one, to an hour
     * @param devicesPerPerson the oldest goes when there is one more
     * @param staleAfter devices that were not heard of for this long are forgotten
     * @param keptFor how long is known what became of a push
     */
    record Push(
            String credentials,
            URI url,
            Duration deadline,
            Duration interval,
            Duration retry,
            int devicesPerPerson,
            Duration staleAfter,
            Duration keptFor) {}
}
