package live.blytz.engines;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Asks a server on this machine, in its own protocol, whether it works. */
public final class Probe {

    private static final int PATIENCE_MILLIS = 2000;

    private Probe() {}

    @FunctionalInterface
    private interface Conversation {
        boolean answers(DataOutputStream out, DataInputStream in) throws IOException;
    }

    /** Whether a GET is answered with a status below this one. */
    public static boolean http(String url, int below) {
        try {
            var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            try {
                return connection.getResponseCode() < below;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }

    public static boolean tcp(int port) {
        return talk(port, (_, _) -> true);
    }

    static boolean redis(int port, String user, String password) {
        return talk(
                port,
                (out, in) -> {
                    out.write(
                            "AUTH %s %s\r\nPING\r\n"
                                    .formatted(user, password)
                                    .getBytes(StandardCharsets.US_ASCII));
                    var answer = new byte["+OK\r\n+PONG".length()];
                    in.readFully(answer);
                    return new String(answer, StandardCharsets.US_ASCII).equals("+OK\r\n+PONG");
                });
    }

    /**
     * A server that still starts answers the startup message with an error instead of asking for a
     * password.
     */
    static boolean postgres(int port) {
        return talk(
                port,
                (out, in) -> {
                    var names =
                            "user\0postgres\0database\0postgres\0\0"
                                    .getBytes(StandardCharsets.US_ASCII);
                    out.writeInt(8 + names.length);
                    out.writeInt(3 << 16);
                    out.write(names);
                    return in.readByte() == 'R';
                });
    }

    /**
     * Metadata names only brokers that may lead partitions, so one of them means topics can be
     * made.
     */
    static boolean kafka(int port, KafkaAccounts accounts) {
        return talk(
                port,
                (out, in) -> (!accounts.exist() || logIn(out, in, accounts)) && leads(out, in));
    }

    private static boolean leads(DataOutputStream out, DataInputStream in) throws IOException {
        out.writeInt(2 + 2 + 4 + 2 + 4 + 1);
        out.writeShort(3); // Metadata
        out.writeShort(4); // version
        out.writeInt(1); // correlation id
        out.writeShort(-1); // no client id
        out.writeInt(0); // no topics
        out.writeBoolean(false); // create none
        in.readInt(); // length
        in.readInt(); // correlation id
        in.readInt(); // throttle time
        return in.readInt() > 0;
    }

    private static boolean logIn(DataOutputStream out, DataInputStream in, KafkaAccounts accounts)
            throws IOException {
        var mechanism = KafkaAccounts.MECHANISM.getBytes(StandardCharsets.US_ASCII);
        out.writeInt(2 + 2 + 4 + 2 + 2 + mechanism.length);
        out.writeShort(17); // SaslHandshake
        out.writeShort(1); // version
        out.writeInt(1); // correlation id
        out.writeShort(-1); // no client id
        out.writeShort(mechanism.length);
        out.write(mechanism);
        if (!accepted(in)) {
            return false;
        }
        var words =
                "\0%s\0%s"
                        .formatted(KafkaAccounts.OPERATOR, accounts.operatorPassword())
                        .getBytes(StandardCharsets.UTF_8);
        out.writeInt(2 + 2 + 4 + 2 + 4 + words.length);
        out.writeShort(36); // SaslAuthenticate
        out.writeShort(0); // version
        out.writeInt(2); // correlation id
        out.writeShort(-1); // no client id
        out.writeInt(words.length);
        out.write(words);
        return accepted(in);
    }

    /** Both answers begin with their error code. */
    private static boolean accepted(DataInputStream in) throws IOException {
        var answer = new byte[in.readInt()];
        in.readFully(answer);
        return answer[4] == 0 && answer[5] == 0;
    }

    private static boolean talk(int port, Conversation conversation) {
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            return conversation.answers(
                    new DataOutputStream(socket.getOutputStream()),
                    new DataInputStream(socket.getInputStream()));
        } catch (IOException notYet) {
            return false;
        }
    }
}
