package live.blytz.catalog;

import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** A bucket that speaks S3. Reached for the first time when the first picture comes. */
@Component
class ObjectStorage {

    private final ImageSettings settings;
    private final Supplier<S3Client> client = SingletonSupplier.of(this::connect);
    private final Supplier<S3Presigner> signer = SingletonSupplier.of(this::sign);

    ObjectStorage(ImageSettings settings) {
        this.settings = settings;
    }

    /** A URL to which exactly this many bytes of exactly this type can be put. */
    URI urlToPut(String key, String contentType, long size) {
        var signed =
                signer.get()
                        .presignPutObject(
                                put ->
                                        put.signatureDuration(settings.uploadTime())
                                                .putObjectRequest(
                                                        object ->
                                                                object.bucket(settings.bucket())
                                                                        .key(key)
                                                                        .contentType(contentType)
                                                                        .contentLength(size)));
        return URI.create(signed.url().toString());
    }

    Optional<byte[]> get(String key) {
        try {
            ResponseBytes<GetObjectResponse> object =
                    client.get().getObjectAsBytes(get -> get.bucket(settings.bucket()).key(key));
            return Optional.of(object.asByteArrayUnsafe());
        } catch (NoSuchKeyException _) {
            return Optional.empty();
        }
    }

    Optional<Long> size(String key) {
        try {
            var head = client.get().headObject(get -> get.bucket(settings.bucket()).key(key));
            return Optional.of(head.contentLength());
        } catch (NoSuchKeyException _) {
            return Optional.empty();
        }
    }

    void put(String key, String contentType, byte[] bytes) {
        client.get()
                .putObject(
                        put ->
                                put.bucket(settings.bucket())
                                        .key(key)
                                        .contentType(contentType)
                                        .cacheControl("public, max-age=31536000, immutable"),
                        RequestBody.fromBytes(bytes));
    }

    void delete(String key) {
        client.get().deleteObject(delete -> delete.bucket(settings.bucket()).key(key));
    }

    private S3Client connect() {
        return S3Client.builder()
                .endpointOverride(settings.endpoint())
                .region(Region.of(settings.region()))
                .credentialsProvider(credentials())
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .build();
    }

    private S3Presigner sign() {
        return S3Presigner.builder()
                .endpointOverride(settings.publicEndpoint())
                .region(Region.of(settings.region()))
                .credentialsProvider(credentials())
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .build();
    }

    private StaticCredentialsProvider credentials() {
        return StaticCredentialsProvider.create(
                AwsBasicCredentials.create(settings.accessKey(), settings.secretKey()));
    }
}
