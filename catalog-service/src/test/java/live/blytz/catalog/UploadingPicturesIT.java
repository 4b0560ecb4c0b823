package live.blytz.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class UploadingPicturesIT extends CatalogIT {

    private static final String PATH = "/api/v1/uploads";

    @Test
    void makesThreeSizesInTwoFormats() throws Exception {
        var picture = picture(2000, 1000);
        var announced = announced(picture.length);
        assertThat(sent(announced, picture)).isEqualTo(200);

        var ready = confirmed(announced);

        assertThat(ready).hasStatusOk();
        var path = CatalogIT.<String>read(ready, "$.urls.medium");
        var jpeg = get(path).getResponse();
        assertThat(jpeg.getContentType()).isEqualTo("image/jpeg");
        assertThat(jpeg.getHeader("Cache-Control")).contains("immutable");
        var shown = ImageIO.read(new ByteArrayInputStream(jpeg.getContentAsByteArray()));
        assertThat(shown.getWidth()).isEqualTo(800);
        assertThat(shown.getHeight()).isEqualTo(400);
        var webp = http.get().uri(path).header("Accept", "image/webp,*/*").exchange().getResponse();
        assertThat(webp.getContentType()).isEqualTo("image/webp");
        assertThat(new String(webp.getContentAsByteArray(), 8, 4, StandardCharsets.US_ASCII))
                .isEqualTo("WEBP");
        assertThat(confirmed(announced)).hasStatusOk();
    }

    @Test
    void refusesWhatIsNoPicture() throws Exception {
        var script = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        var announced = announced(script.length);
        sent(announced, script);

        assertThat(confirmed(announced))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("not_a_picture");
        assertThat(confirmed(announced)).hasStatus(422);
        assertThat(get(PATH + "/" + CatalogIT.<String>read(announced, "$.id") + "/small"))
                .hasStatus(404);
    }

    @Test
    void refusesTypesAndSizesThatWereNotAgreed() {
        assertThat(announce("image/svg+xml", 10)).hasStatus(422);
        assertThat(announce("image/png", 11_000_000)).hasStatus(422);
        assertThat(post(PATH, "{\"content_type\":\"image/png\",\"size_bytes\":1}", buyer, "buyer"))
                .hasStatus(403);
    }

    @Test
    void takesNoMoreThanWasAnnounced() throws Exception {
        var picture = picture(300, 300);

        assertThat(sent(announced(10), picture)).isEqualTo(403);
    }

    @Test
    void waitsForTheBytesAndTheirOwner() {
        var announced = announced(10);

        assertThat(confirmed(announced)).hasStatus(409);
        assertThat(
                        post(
                                PATH + "/" + CatalogIT.<String>read(announced, "$.id") + "/confirm",
                                "",
                                buyer,
                                "seller"))
                .hasStatus(404);
        assertThat(
                        post(
                                PATH + "/" + CatalogIT.<String>read(announced, "$.id") + "/confirm",
                                "",
                                seller,
                                "buyer"))
                .hasStatus(403);
    }

    private MvcTestResult announce(String type, int size) {
        return post(
                PATH,
                "{\"content_type\":\"%s\",\"size_bytes\":%d}".formatted(type, size),
                seller,
                "seller");
    }

    private MvcTestResult announced(int size) {
        var answer = announce("image/png", size);
        assertThat(answer).hasStatus(201);
        return answer;
    }

    private MvcTestResult confirmed(MvcTestResult announced) {
        return post(
                PATH + "/" + CatalogIT.<String>read(announced, "$.id") + "/confirm",
                "",
                seller,
                "seller");
    }

    private static int sent(MvcTestResult announced, byte[] bytes)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var put =
                    HttpRequest.newBuilder(URI.create(read(announced, "$.upload_url")))
                            .header("Content-Type", "image/png")
                            .PUT(BodyPublishers.ofByteArray(bytes))
                            .build();
            return client.send(put, BodyHandlers.discarding()).statusCode();
        }
    }

    private static byte[] picture(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
