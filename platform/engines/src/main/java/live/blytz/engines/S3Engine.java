package live.blytz.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** S3's API over plain files: a bucket is a folder. */
public record S3Engine(
        EngineCache cache, Path data, int port, String accessKey, String secretKey, String bucket)
        implements Engine {

    @Override
    public String name() {
        return "s3";
    }

    @Override
    public Launch prepare() throws IOException {
        var home = cache.provide("s3", folder -> MavenFetch.copy("s3", folder));
        Files.createDirectories(data.resolve("buckets").resolve(bucket));
        var settings = Folders.writeSecret(data.resolve("s3proxy.conf"), settings());
        return new Launch(
                Jvm.command(
                        "192m",
                        List.of(
                                "-DLOG_LEVEL=info",
                                "-jar",
                                Unpack.only(home, ".jar").toString(),
                                "--properties",
                                settings.toString())),
                Map.of(),
                data);
    }

    @Override
    public boolean answers() {
        return Probe.http(endpoint() + "/", 500);
    }

    public ObjectStore store() {
        return new ObjectStore(endpoint(), accessKey, secretKey, bucket);
    }

    private String endpoint() {
        return "http://127.0.0.1:" + port;
    }

    private String settings() {
        return """
        s3proxy.endpoint=%1$s
        s3proxy.authorization=aws-v2-or-v4
        s3proxy.identity=%2$s
        s3proxy.credential=%3$s
        s3proxy.cors-allow-all=true
        jclouds.provider=filesystem-nio2
        jclouds.identity=%2$s
        jclouds.credential=%3$s
        jclouds.filesystem.basedir=%4$s
        """
                .formatted(
                        endpoint(), accessKey, secretKey, data.toAbsolutePath().resolve("buckets"));
    }
}
