package live.blytz.catalog;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param cacheTime how long a product stays in Redis
 * @param nearCacheTime how long an instance believes its own copy when nobody tells it otherwise
 * @param viewFlush how often counted views are added to the products
 */
@ConfigurationProperties("blytz.catalog")
record CatalogSettings(Duration cacheTime, Duration nearCacheTime, Duration viewFlush) {}
