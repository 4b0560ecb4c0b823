package live.blytz.chat.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeepingFramesTest {

    @Test
    void forgetsTheOldestByNumber() {
        var buffer = new ReplayBuffer(3, 1_000_000, -1);
        IntStream.rangeClosed(1, 5).forEach(seq -> buffer.add(told(seq, 10)));

        assertThat(numbers(buffer.after(2))).contains(List.of(3L, 4L, 5L));
        assertThat(buffer.after(1)).isEmpty();
    }

    @Test
    void forgetsTheOldestByBytes() {
        var buffer = new ReplayBuffer(100, 25, -1);
        IntStream.rangeClosed(1, 3).forEach(seq -> buffer.add(told(seq, 10)));

        assertThat(numbers(buffer.after(1))).contains(List.of(2L, 3L));
        assertThat(buffer.after(0)).isEmpty();
    }

    @Test
    void hasAllWhenNothingCame() {
        assertThat(new ReplayBuffer(3, 100, 41).after(41)).contains(List.of());
        assertThat(new ReplayBuffer(3, 100, 41).after(40)).isEmpty();
    }

    @Test
    void withdrawsOneAndKeepsTheOthers() {
        var buffer = new ReplayBuffer(3, 1_000_000, 0);
        IntStream.rangeClosed(1, 3).forEach(seq -> buffer.add(told(seq, 10)));

        buffer.withdraw(2);
        assertThat(numbers(buffer.after(0))).contains(List.of(1L, 3L));

        buffer.add(told(4, 10));
        assertThat(numbers(buffer.after(0))).contains(List.of(1L, 3L, 4L));
    }

    @Test
    void remembersOnlyTheLastIds() {
        var ids = new RecentIds(2);
        var first = UUID.randomUUID();

        assertThat(ids.add(first)).isTrue();
        assertThat(ids.add(first)).isFalse();
        assertThat(ids.add(UUID.randomUUID())).isTrue();
        assertThat(ids.add(UUID.randomUUID())).isTrue();
        assertThat(ids.add(first)).isTrue();
    }

    private static Told told(long seq, int bytes) {
        return new Told(seq, Instant.EPOCH, new byte[bytes]);
    }

    private static Optional<List<Long>> numbers(Optional<List<Told>> frames) {
        return frames.map(all -> all.stream().map(Told::seq).toList());
    }
}
