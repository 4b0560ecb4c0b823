package live.blytz.platform.watch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param every how often each engine is asked
 * @param deadline without an answer for this long it is down
 */
@ConfigurationProperties("blytz.watch")
public record WatchSettings(
        @DefaultValue("5s") Duration every, @DefaultValue("3s") Duration deadline) {}
