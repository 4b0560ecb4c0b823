package live.blytz.local.attack;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A bare connection, for what no well-mannered client can be made to say. */
final class Wire implements AutoCloseable {

    private final Socket socket;

    Wire(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
    }

    Wire say(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    /** All that is answered until the other side is silent or gone. */
    String hear(Duration patience) throws IOException {
        socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
        var heard = new StringBuilder();
        try {
            var in = socket.getInputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                heard.append((char) next);
                if (in.available() == 0 && complete(heard)) {
                    break;
                }
            }
        } catch (SocketTimeoutException silent) {
            heard.append("");
        }
        return heard.toString();
    }

    /** Whether the other side hangs up within this time. */
    boolean endsWithin(Duration patience) throws IOException {
        var end = System.nanoTime() + patience.toNanos();
        InputStream in = socket.getInputStream();
        try {
            while (System.nanoTime() < end) {
                socket.setSoTimeout(
                        (int) Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis()));
                if (in.read() < 0) {
                    return true;
                }
            }
            return false;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    private static boolean complete(StringBuilder heard) {
        var head = heard.indexOf("\r\n\r\n");
        return head >= 0 && heard.length() > head + 4;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
