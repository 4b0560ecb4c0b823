package live.blytz.local.media.rtmp;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import live.blytz.local.media.rtmp.Publishers.Admitted;
import live.blytz.local.media.rtmp.Publishers.Publication;
import live.blytz.local.media.rtmp.Publishers.Refused;
import org.jspecify.annotations.Nullable;

/** One line from its handshake to its end: connect, create a stream, publish, media. */
final class Conversation implements Publishers.Line {

    private static final String APP = "live";
    private static final int STREAM = 1;
    private static final int WINDOW = 2_500_000;
    private static final int STREAM_BEGIN = 0;
    private static final int PING = 6;
    private static final int PONG = 7;
    private static final Duration FAREWELL = Duration.ofMillis(500);

    private final Socket socket;
    private final Publishers publishers;
    private final ChunkReader reader;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final ChunkWriter writer;
    private @Nullable Publication publication;
    private long acknowledged;
    private int window = WINDOW;
    private volatile boolean over;

    Conversation(Socket socket, Publishers publishers) throws IOException {
        this.socket = socket;
        this.publishers = publishers;
        var counted = new CountedInput(new BufferedInputStream(socket.getInputStream()));
        this.in = new DataInputStream(counted);
        this.reader = new ChunkReader(counted);
        this.out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
        this.writer = new ChunkWriter(out);
    }

    void hold() throws IOException {
        Handshake.shake(in, out);
        try {
            while (!over) {
                answer(reader.next());
                acknowledge();
            }
        } catch (EOFException hungUp) {
            over = true;
        } finally {
            endPublication();
        }
        drain();
    }

    /** A line that is closed with words unread loses what we said last. */
    private void drain() throws IOException {
        socket.setSoTimeout((int) FAREWELL.toMillis());
        var end = System.nanoTime() + FAREWELL.toNanos();
        try {
            while (System.nanoTime() < end && in.skip(WINDOW) > 0) {
                Thread.onSpinWait();
            }
        } catch (SocketTimeoutException silent) {
            over = true;
        }
    }

    private void answer(Message message) throws IOException {
        switch (message.type()) {
            case Message.WINDOW_SIZE -> window = Math.max(1, ChunkReader.number(message));
            case Message.USER_CONTROL -> control(message);
            case Message.COMMAND -> command(Amf0.read(message.body()));
            case Message.COMMAND_AMF3, Message.DATA_AMF3 ->
                    throw new Nonsense("AMF3, where AMF0 was agreed on");
            case Message.AUDIO -> media(Tag.Kind.AUDIO, message, message.body());
            case Message.VIDEO -> media(Tag.Kind.VIDEO, message, message.body());
            case Message.DATA -> media(Tag.Kind.METADATA, message, metadata(message.body()));
            default -> {
                // acknowledgements, and what later versions may bring
            }
        }
    }

    private void control(Message message) throws IOException {
        var body = ByteBuffer.wrap(message.body());
        if (body.remaining() >= 6 && body.getShort() == PING) {
            writer.userControl(PONG, body.getInt());
        }
    }

    private void command(List<@Nullable Object> words) throws IOException {
        if (words.size() < 2 || !(words.get(0) instanceof String name)) {
            throw new Nonsense("a command without a name");
        }
        double number = words.get(1) instanceof Double sent ? sent : 0;
        switch (name) {
            case "connect" -> connect(number, words);
            case "createStream" -> writer.command(0, Amf0.write("_result", number, null, STREAM));
            case "publish" -> publish(words);
            case "FCUnpublish", "deleteStream", "closeStream" -> endPublication();
            case "play" -> cut("NetStream.Play.Failed", "one can only publish here");
            default -> {
                // releaseStream, FCPublish and their like want no answer
            }
        }
    }

    private void connect(double number, List<@Nullable Object> words) throws IOException {
        var app = words.size() > 2 && words.get(2) instanceof Map<?, ?> map ? map.get("app") : "";
        if (!APP.equals(String.valueOf(app).replaceAll("[/?].*", ""))) {
            var refusal = status("error", "NetConnection.Connect.InvalidApp", "publish to /" + APP);
            writer.command(0, Amf0.write("_error", number, null, refusal));
            over = true;
            return;
        }
        writer.number(Message.WINDOW_SIZE, WINDOW);
        writer.peerBandwidth(WINDOW);
        writer.command(
                0,
                Amf0.write(
                        "_result",
                        number,
                        Map.of("fmsVer", "FMS/3,0,1,123", "capabilities", 31),
                        status("status", "NetConnection.Connect.Success", "welcome")));
    }

    private void publish(List<@Nullable Object> words) throws IOException {
        var key = words.size() > 3 && words.get(3) instanceof String said ? said : "";
        if (publication != null) {
            cut("NetStream.Publish.BadName", "this line publishes already");
            return;
        }
        switch (publishers.admit(key.replaceAll("\\?.*", ""), this)) {
            case Admitted(var to) -> {
                publication = to;
                writer.userControl(STREAM_BEGIN, STREAM);
                tell("status", "NetStream.Publish.Start", "you are on");
            }
            case Refused(var code, var because) -> cut(code, because);
        }
    }

    private void media(Tag.Kind kind, Message message, byte[] body) {
        if (publication != null && body.length > 0) {
            publication.take(new Tag(kind, message.at(), body));
        }
    }

    /** Encoders say {@code @setDataFrame} before what FLV holds. */
    private static byte[] metadata(byte[] body) {
        var prefix = Amf0.write("@setDataFrame");
        var prefixed =
                body.length >= prefix.length
                        && Arrays.equals(body, 0, prefix.length, prefix, 0, prefix.length);
        return prefixed ? Arrays.copyOfRange(body, prefix.length, body.length) : body;
    }

    private void acknowledge() throws IOException {
        if (reader.bytesRead() - acknowledged >= window) {
            acknowledged = reader.bytesRead();
            writer.number(Message.ACKNOWLEDGEMENT, (int) acknowledged);
        }
    }

    private void endPublication() {
        var ending = publication;
        publication = null;
        if (ending != null) {
            ending.end();
        }
    }

    @Override
    public void cut(String code, String because) {
        over = true;
        try {
            tell("error", code, because);
            socket.shutdownOutput();
        } catch (IOException gone) {
            // there is nobody left to tell
        }
    }

    private void tell(String level, String code, String words) throws IOException {
        writer.command(STREAM, Amf0.write("onStatus", 0, null, status(level, code, words)));
    }

    private static Map<String, String> status(String level, String code, String words) {
        return Map.of("level", level, "code", code, "description", words);
    }
}
