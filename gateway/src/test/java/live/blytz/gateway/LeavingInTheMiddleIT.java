package live.blytz.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class LeavingInTheMiddleIT extends AtTheDoor {

    private static final String HALF =
            "POST /api/v1/auth/login HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"em";

    @Test
    void isNoFailureOfOurs(CapturedOutput said) throws Exception {
        for (var i = 0; i < 20; i++) {
            try (var client = new Socket("127.0.0.1", port)) {
                client.getOutputStream().write(HALF.getBytes(StandardCharsets.US_ASCII));
                client.getOutputStream().flush();
                Thread.sleep(20);
            }
        }
        await().untilAsserted(
                        () ->
                                client().get()
                                        .uri("/api/v1/products")
                                        .exchange()
                                        .expectStatus()
                                        .isOk());

        assertThat(said.getAll()).doesNotContain("AbortedException");
    }
}
