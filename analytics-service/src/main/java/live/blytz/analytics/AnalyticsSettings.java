package live.blytz.analytics;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param keptFor how long events and activity are kept for counting
 * @param samplesKeptFor the same for what comes every second: viewer counts and reactions
 * @param reportAfter how long after the end of a show its figures are told, so that what is still
 *     on its way counts
 */
@ConfigurationProperties("blytz.analytics")
record AnalyticsSettings(Duration keptFor, Duration samplesKeptFor, Duration reportAfter) {}
