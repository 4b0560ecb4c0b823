package live.blytz.local.media;

import java.net.URI;
import livekit.LivekitEgress.S3Upload;

/** A bucket and who we are there. */
record Bucket(URI endpoint, String region, String name, String accessKey, String secretKey) {

    static Bucket of(S3Upload upload) {
        return new Bucket(
                URI.create(upload.getEndpoint()),
                upload.getRegion().isBlank() ? "us-east-1" : upload.getRegion(),
                upload.getBucket(),
                upload.getAccessKey(),
                upload.getSecret());
    }

    /** Path style: every store knows it, and local ones know nothing else. */
    String path(String key) {
        return "/" + name + "/" + key;
    }

    String locationOf(String key) {
        return endpoint.toString().replaceAll("/+$", "") + path(key);
    }

    @Override
    public String toString() {
        return name + " at " + endpoint;
    }
}
