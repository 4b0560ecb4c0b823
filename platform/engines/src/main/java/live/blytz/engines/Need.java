package live.blytz.engines;

/** What a test asks for; each gives the properties a service reads. */
public enum Need {
    /**
     * {@code DATABASE_URL}, {@code DATABASE_USER}, {@code DATABASE_PASSWORD} of an empty database.
     */
    POSTGRES,
    /** {@code KAFKA_BOOTSTRAP_SERVERS}. */
    KAFKA,
    /** {@code SCHEMA_REGISTRY_URL}. */
    REGISTRY,
    /** {@code REDIS_URL}. */
    REDIS,
    /** {@code MONGODB_URI} of an empty database. */
    MONGO,
    /** {@code S3_ENDPOINT}, {@code S3_ACCESS_KEY}, {@code S3_SECRET_KEY}, {@code S3_BUCKET}. */
    S3
}
