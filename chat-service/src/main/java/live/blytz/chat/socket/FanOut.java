package live.blytz.chat.socket;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.InstantSource;
import live.blytz.chat.ChatSettings;
import live.blytz.chat.room.Told;
import org.springframework.stereotype.Component;

/** What all benches share: their limits, and what is measured of them. */
@Component
final class FanOut {

    private final ChatSettings.Sockets settings;
    private final InstantSource clock;
    private final Counter frames;
    private final Counter cuts;
    private final Timer latency;

    FanOut(ChatSettings settings, InstantSource clock, MeterRegistry metrics) {
        this.settings = settings.sockets();
        this.clock = clock;
        this.frames =
                Counter.builder("chat.frames.out")
                        .description("Frames of rooms, once for each viewer")
                        .register(metrics);
        this.cuts =
                Counter.builder("chat.slow.cuts")
                        .description("Viewers who took too little and were cut")
                        .register(metrics);
        this.latency =
                Timer.builder("chat.fanout")
                        .description("From what happened to written for every viewer of a loop")
                        .publishPercentileHistogram()
                        .minimumExpectedValue(Duration.ofMillis(1))
                        .maximumExpectedValue(Duration.ofSeconds(10))
                        .register(metrics);
    }

    long gatherNanos() {
        return settings.gather().toNanos();
    }

    long slowest() {
        return settings.slowest().toBytes();
    }

    void slow(Peer peer) {
        cuts.increment();
        peer.close(CloseCode.TOO_SLOW);
    }

    void delivered(Batch batch, int viewers) {
        frames.increment((double) batch.frames().size() * viewers);
        var now = clock.instant();
        for (Told told : batch.frames()) {
            latency.record(Duration.between(told.at(), now));
        }
    }
}
