package live.blytz.local.chaos;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Viewers that come in and then never read a byte of what is sent to them. */
final class Deaf extends Fault {

    private static final int VIEWERS = 30;

    private final Doors doors;
    private final String password;
    private final List<Socket> sockets = new ArrayList<>();
    private int switched;

    Deaf(Doors doors, String password) {
        super("viewers never read", "chat-service, both", NOBODY, Duration.ofSeconds(8));
        this.doors = doors;
        this.password = password;
    }

    @Override
    void inject() throws IOException {
        try (var http = HttpClient.newHttpClient()) {
            var gate = new Gate(doors.gateway(), http, password);
            var tokens = gate.tokens();
            var stream = gate.liveStream();
            for (var i = 0; i < VIEWERS; i++) {
                var room = URI.create(doors.liveRooms().get(i % doors.liveRooms().size()));
                come(room, stream, tokens.get(i % tokens.size()));
            }
        }
    }

    private void come(URI room, String stream, String token) throws IOException {
        var socket = new Socket();
        sockets.add(socket);
        socket.setReceiveBufferSize(2048);
        socket.setSoTimeout(10_000);
        socket.connect(new InetSocketAddress(room.getHost(), room.getPort()), 5_000);
        socket.getOutputStream()
                .write(
                        """
                        GET /streams/%s HTTP/1.1\r
                        Host: %s:%d\r
                        Connection: Upgrade\r
                        Upgrade: websocket\r
                        Sec-WebSocket-Version: 13\r
                        Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                        Authorization: Bearer %s\r
                        \r
                        """
                                .formatted(stream, room.getHost(), room.getPort(), token)
                                .getBytes(StandardCharsets.US_ASCII));
        var first = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        if (first.endsWith("101")) {
            switched++;
        }
    }

    @Override
    void heal() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
    }

    @Override
    String proof() {
        return switched == 0 ? "" : switched + " sockets upgraded and never read";
    }
}
