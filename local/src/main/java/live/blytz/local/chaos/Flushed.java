package live.blytz.local.chaos;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** FLUSHALL: Redis goes on and knows nothing any more. */
final class Flushed extends Fault {

    private final String url;
    private long keys = -1;
    private String answer = "";

    /**
     * @param url of somebody who may do everything
     */
    Flushed(String url) {
        super("FLUSHALL", "redis", NOBODY, Duration.ofSeconds(4));
        this.url = url;
    }

    @Override
    void inject() throws IOException {
        var uri = URI.create(url);
        var user = Optional.ofNullable(uri.getUserInfo()).orElse(":").split(":", 2);
        try (var socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(5_000);
            var login = user[0].isEmpty() ? user[1] : user[0] + " " + user[1];
            socket.getOutputStream()
                    .write(
                            "AUTH %s\r\nDBSIZE\r\nFLUSHALL\r\n"
                                    .formatted(login)
                                    .getBytes(StandardCharsets.US_ASCII));
            var lines =
                    new java.io.BufferedReader(
                            new java.io.InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.US_ASCII));
            var welcome = lines.readLine();
            if (!"+OK".equals(welcome)) {
                throw new IOException("redis says " + welcome);
            }
            keys = Long.parseLong(lines.readLine().substring(1));
            answer = String.valueOf(lines.readLine());
        }
    }

    @Override
    void heal() {
        // nothing to put back: what was there must come again by itself
    }

    @Override
    String proof() {
        return answer.equals("+OK") ? keys + " keys forgotten" : "";
    }
}
