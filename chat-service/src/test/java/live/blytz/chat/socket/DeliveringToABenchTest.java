package live.blytz.chat.socket;

import static live.blytz.chat.Shows.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import live.blytz.chat.ChatSettings;
import live.blytz.chat.room.Told;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class DeliveringToABenchTest {

    private static final int CAP = 256;

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Crowd crowd =
            new Crowd(new FanOut(settings(), InstantSource.fixed(NOON), metrics));
    private final EmbeddedChannel channel = new EmbeddedChannel(new WebSocket13FrameEncoder(false));
    private final Peer peer = new Peer(channel);

    @Test
    void writesFramesOfARoundAtOnce() {
        crowd.enter(peer);
        show(critical(1, "a"), sampled("b"), critical(2, "c"));

        assertThat(taken()).isEqualTo("abc");
        assertThat(peer.shown).isEqualTo(2);
    }

    @Test
    void leavesOutWhatMayBeMissedForAViewerWhoIsSlow() {
        crowd.enter(peer);
        slow(true);
        show(critical(1, "a"), sampled("b"), critical(2, "c"));
        show(sampled("d"));
        slow(false);
        show(sampled("e"));

        assertThat(taken()).isEqualTo("ace");
    }

    @Test
    void cutsAViewerWhoTakesTooLittle() {
        var stalled = new EmbeddedChannel(new NeverFlushed(), new WebSocket13FrameEncoder(false));
        stalled.config().setWriteBufferWaterMark(new WriteBufferWaterMark(1, 2));
        crowd.enter(new Peer(stalled));

        crowd.show(critical(1, "x".repeat(CAP / 2)));
        stalled.runPendingTasks();
        assertThat(metrics.counter("chat.slow.cuts").count()).isZero();

        crowd.show(critical(2, "x".repeat(CAP)));
        stalled.runPendingTasks();
        assertThat(metrics.counter("chat.slow.cuts").count()).isEqualTo(1);
        stalled.close();
    }

    /** As with a peer whose window is full. */
    private static final class NeverFlushed extends ChannelOutboundHandlerAdapter {
        @Override
        public void flush(ChannelHandlerContext context) {}
    }

    @Test
    void showsNobodyAFrameThatTheyHaveSeen() {
        peer.shown = 2;
        crowd.enter(peer);
        show(critical(1, "a"), critical(2, "b"), sampled("s"), critical(3, "c"));

        assertThat(taken()).isEqualTo("sc");
    }

    @Test
    void forgetsWhoLeft() {
        crowd.enter(peer);
        crowd.leave(peer);
        show(critical(1, "a"));

        assertThat(crowd.isEmpty()).isTrue();
        assertThat(taken()).isEmpty();
    }

    private void show(Told... frames) {
        for (var told : frames) {
            crowd.show(told);
        }
        channel.runPendingTasks();
    }

    private void slow(boolean slow) {
        channel.unsafe().outboundBuffer().setUserDefinedWritability(1, !slow);
    }

    private String taken() {
        var text = new StringBuilder();
        for (ByteBuf wire = channel.readOutbound(); wire != null; wire = channel.readOutbound()) {
            text.append(wire.toString(StandardCharsets.UTF_8));
            wire.release();
        }
        return text.toString();
    }

    private static Told critical(long seq, String wire) {
        return new Told(seq, NOON, wire.getBytes(StandardCharsets.UTF_8));
    }

    private static Told sampled(String wire) {
        return critical(Told.UNSEQUENCED, wire);
    }

    private static ChatSettings settings() {
        return new ChatSettings(
                new ChatSettings.Sockets(
                        "127.0.0.1",
                        0,
                        Set.of(),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(25),
                        Duration.ZERO,
                        DataSize.ofBytes(CAP),
                        20,
                        40,
                        Duration.ofSeconds(5),
                        Duration.ZERO),
                new ChatSettings.Comments(5, Duration.ofSeconds(5)),
                new ChatSettings.Viewers(Duration.ofSeconds(20), Duration.ofSeconds(4)),
                new ChatSettings.Reactions(Set.of("heart")));
    }
}
