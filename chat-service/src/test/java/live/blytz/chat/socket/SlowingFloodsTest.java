package live.blytz.chat.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlowingFloodsTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    @Test
    void letsABurstPassAndThenTheAverage() {
        var bucket = new TokenBucket(10, 20, 0);

        assertThat(IntStream.range(0, 50).filter(_ -> bucket.take(0)).count()).isEqualTo(20);
        assertThat(IntStream.range(0, 50).filter(_ -> bucket.take(SECOND)).count()).isEqualTo(10);
    }

    @Test
    void savesUpNoMoreThanABurst() {
        var bucket = new TokenBucket(10, 20, 0);

        assertThat(IntStream.range(0, 50).filter(_ -> bucket.take(60 * SECOND)).count())
                .isEqualTo(20);
    }
}
