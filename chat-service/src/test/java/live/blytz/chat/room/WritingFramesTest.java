package live.blytz.chat.room;

import static live.blytz.chat.Shows.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WritingFramesTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 60, 125, 126, 4_000, 65_500, 65_536, 70_000})
    void givesAWebSocketFrameThatAClientReads(int length) {
        var said = "é".repeat(length);
        var told = new FrameWriter(Words.JSON).write(new Frame.Error("x", said, null, null), NOON);

        var client = new EmbeddedChannel(new WebSocket13FrameDecoder(false, false, 1 << 20));
        client.writeInbound(Unpooled.wrappedBuffer(told.wire()));
        TextWebSocketFrame frame = client.readInbound();
        var json = Words.JSON.readTree(frame.text());

        assertThat(frame.isFinalFragment()).isTrue();
        assertThat(json.path("event").asString()).isEqualTo("error");
        assertThat(json.at("/data/message").asString()).isEqualTo(said);
        assertThat(json.path("ts").asString()).startsWith("2026-11-21T12:00:00");
        assertThat(json.propertyNames()).containsExactlyInAnyOrder("event", "data", "ts");
        frame.release();
    }
}
