package live.blytz.catalog;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * @param endpoint of the object storage, as this service reaches it
 * @param publicEndpoint as clients reach it: the signed URL is for this one
 * @param cdnUrl in front of the bucket; empty = this service hands the pictures out itself
 * @param largest picture that is taken
 * @param uploadTime how long a signed URL is good for
 */
@ConfigurationProperties("blytz.catalog.images")
record ImageSettings(
        URI endpoint,
        URI publicEndpoint,
        String region,
        String accessKey,
        String secretKey,
        String bucket,
        String cdnUrl,
        DataSize largest,
        Duration uploadTime) {}
