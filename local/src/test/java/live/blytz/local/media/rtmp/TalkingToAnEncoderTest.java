package live.blytz.local.media.rtmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TalkingToAnEncoderTest {

    private final BlockingQueue<Tag> taken = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> ended = new LinkedBlockingQueue<>();
    private RtmpServer server;
    private Socket socket;
    private DataOutputStream out;
    private ChunkReader in;

    @BeforeEach
    void call() throws IOException {
        server = RtmpServer.start(0, this::admit);
        socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(5000);
        out = new DataOutputStream(socket.getOutputStream());
        in = new ChunkReader(new CountedInput(socket.getInputStream()));
    }

    @AfterEach
    void hangUp() throws IOException {
        socket.close();
        server.close();
    }

    private Publishers.Admission admit(String key, Publishers.Line line) {
        return switch (key) {
            case "good" -> new Publishers.Admitted(new Keeping());
            default -> new Publishers.Refused("NetStream.Publish.BadName", "no " + key);
        };
    }

    private final class Keeping implements Publishers.Publication {
        @Override
        public void take(Tag tag) {
            taken.add(tag);
        }

        @Override
        public void end() {
            ended.add("ended");
        }
    }

    @Test
    void letsAKnownKeyPublishAndTakesItsMedia() throws Exception {
        shake();
        connect("live");
        publish("good?token=1");
        assertThat(status()).containsEntry("code", "NetStream.Publish.Start");
        say(4, Message.VIDEO, 1, new byte[] {0x17, 1, 0, 0, 0});

        var tag = taken.poll(5, TimeUnit.SECONDS);
        assertThat(tag).isNotNull();
        assertThat(tag.isKeyFrame()).isTrue();
        socket.close();
        assertThat(ended.poll(5, TimeUnit.SECONDS)).isEqualTo("ended");
    }

    @Test
    void saysWhyItRefusesAndHangsUp() throws Exception {
        shake();
        connect("live");
        publish("bad");

        assertThat(status())
                .containsEntry("code", "NetStream.Publish.BadName")
                .containsEntry("level", "error")
                .containsEntry("description", "no bad");
        assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }

    @Test
    void refusesAnotherApplication() throws Exception {
        shake();
        command("connect", 1, Map.of("app", "admin"));

        assertThat(next("_error").toString()).contains("InvalidApp");
    }

    @Test
    void hangsUpOnWhatIsNoRtmp() throws Exception {
        out.write("GET / HTTP/1.1\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));

        assertThat(socket.getInputStream().readNBytes(1)).isEmpty();
    }

    private void shake() throws IOException {
        out.writeByte(3);
        out.write(new byte[1536]);
        out.flush();
        var answer = new DataInputStream(socket.getInputStream());
        assertThat(answer.readByte()).isEqualTo((byte) 3);
        answer.readFully(new byte[3072]);
        out.write(new byte[1536]);
    }

    private void connect(String app) throws IOException {
        command("connect", 1, Map.of("app", app));
        next("_result");
    }

    private void publish(String key) throws IOException {
        say(3, Message.COMMAND, 1, Amf0.write("publish", 5, null, key, "live"));
    }

    private void command(String name, int number, Map<String, String> words) throws IOException {
        say(3, Message.COMMAND, 0, Amf0.write(name, number, words));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> status() throws IOException {
        return (Map<String, Object>) next("onStatus").get(3);
    }

    private List<Object> next(String name) throws IOException {
        while (true) {
            var message = in.next();
            if (message.type() == Message.COMMAND) {
                var words = Amf0.read(message.body());
                if (name.equals(words.getFirst())) {
                    return words;
                }
            }
        }
    }

    private void say(int channel, int type, int stream, byte[] body) throws IOException {
        out.writeByte(channel);
        out.write(new byte[] {0, 0, 0, 0});
        out.writeShort(body.length);
        out.writeByte(type);
        out.writeInt(Integer.reverseBytes(stream));
        out.write(body);
        out.flush();
    }
}
