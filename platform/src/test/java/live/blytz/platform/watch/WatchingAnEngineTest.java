package live.blytz.platform.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchingAnEngineTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicReference<EngineCheck.Question> question = new AtomicReference<>(() -> {});
    private final EngineWatch watch =
            new EngineWatch(
                    List.of(
                            new WatchedEngine(
                                    new EngineCheck("redis", () -> question.get().ask()),
                                    Duration.ofMillis(50),
                                    meters)),
                    Duration.ofMillis(5));

    @AfterEach
    void stop() {
        watch.stop();
    }

    @Test
    void saysNothingBeforeTheFirstAnswer() {
        assertThat(up()).isNaN();
    }

    @Test
    void showsItUpWhileItAnswersAndHowFast() {
        watch.start();

        until(() -> up() == 1);
        assertThat(meters.get("blytz.engine.answer").tag("engine", "redis").timer().count())
                .isPositive();
    }

    @Test
    void showsItDownWhileItRefusesAndUpAgainAfterwards() {
        question.set(
                () -> {
                    throw new IOException("refused");
                });
        watch.start();
        until(() -> up() == 0);

        question.set(() -> {});

        until(() -> up() == 1);
    }

    @Test
    void showsItDownWhileItHangs() {
        var release = new CountDownLatch(1);
        watch.start();
        until(() -> up() == 1);

        question.set(release::await);

        until(() -> up() == 0);
        release.countDown();
        until(() -> up() == 1);
    }

    private double up() {
        return meters.get("blytz.engine.up").tag("engine", "redis").gauge().value();
    }

    private static void until(BooleanSupplier condition) {
        var giveUpAt = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(giveUpAt);
            Thread.onSpinWait();
        }
    }
}
