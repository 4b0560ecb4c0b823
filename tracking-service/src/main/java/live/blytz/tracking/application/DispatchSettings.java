package live.blytz.tracking.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How riders are found.
 *
 * @param offerPatience how long one rider may think
 * @param radiusMetres how far from the pickup a rider may be
 * @param keepPositions how long points are stored
 */
@ConfigurationProperties("blytz.tracking")
public record DispatchSettings(
        @DefaultValue("20s") Duration offerPatience,
        @DefaultValue("10000") double radiusMetres,
        @DefaultValue("30d") Duration keepPositions) {}
