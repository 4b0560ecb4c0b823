package live.blytz.engines;

/** An S3-compatible store with one bucket in it. */
public record ObjectStore(String endpoint, String accessKey, String secretKey, String bucket) {}
