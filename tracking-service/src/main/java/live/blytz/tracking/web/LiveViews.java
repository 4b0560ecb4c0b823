package live.blytz.tracking.web;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import live.blytz.tracking.application.Following;
import live.blytz.tracking.application.Following.Tracking;
import live.blytz.tracking.application.Following.Viewer;
import live.blytz.tracking.web.Views.RealTimeLocation;
import live.blytz.tracking.web.Views.TrackingView;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The live views that are open here, a virtual thread each. A view is woken by changes and looks
 * for itself every few seconds too, so that a lost wake-up costs seconds, not the parcel.
 */
@Component
class LiveViews {

    private static final Logger LOG = LoggerFactory.getLogger(LiveViews.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(2);

    private final Following following;
    private final AtomicInteger open = new AtomicInteger();

    LiveViews(Following following, MeterRegistry metrics) {
        this.following = following;
        metrics.gauge("blytz.tracking.live.views", open);
    }

    SseEmitter open(UUID order, UUID buyer) {
        var emitter = new SseEmitter(LONGEST.toMillis());
        var gone = new AtomicBoolean();
        var changes = new Semaphore(1);
        Runnable leave =
                () -> {
                    gone.set(true);
                    changes.release();
                };
        emitter.onCompletion(leave);
        emitter.onTimeout(leave);
        emitter.onError(_ -> leave.run());
        Thread.ofVirtual()
                .name("live-view-" + order)
                .start(() -> follow(order, buyer, emitter, gone, changes));
        return emitter;
    }

    private void follow(
            UUID order, UUID buyer, SseEmitter emitter, AtomicBoolean gone, Semaphore changes) {
        open.incrementAndGet();
        try (var _ = following.watch(order, changes::release)) {
            @Nullable Tracking shown = null;
            while (!gone.get()) {
                var woken = changes.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
                changes.drainPermits();
                var now = following.tracking(order, new Viewer(buyer, false)).orElse(null);
                if (now == null || gone.get()) {
                    break;
                }
                show(emitter, shown, now);
                if (now.over()) {
                    break;
                }
                if (!woken) {
                    emitter.send(SseEmitter.event().comment("still there"));
                }
                shown = now;
            }
            emitter.complete();
        } catch (IOException | IllegalStateException left) {
            LOG.debug("the viewer of {} left: {}", order, left.toString());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            emitter.complete();
        } catch (RuntimeException broken) {
            LOG.warn("the live view of {} ends: {}", order, broken.toString());
            emitter.complete();
        } finally {
            open.decrementAndGet();
        }
    }

    private static void show(SseEmitter emitter, @Nullable Tracking before, Tracking now)
            throws IOException {
        if (before == null || !before.milestones().equals(now.milestones())) {
            emitter.send(SseEmitter.event().name("status").data(TrackingView.of(now)));
        }
        var live = RealTimeLocation.of(now.live());
        var shown = before == null ? null : RealTimeLocation.of(before.live());
        if (live != null && !live.equals(shown)) {
            emitter.send(SseEmitter.event().name("position").data(live));
        }
        var eta = now.eta();
        if (eta != null && (before == null || !eta.equals(before.eta()))) {
            emitter.send(SseEmitter.event().name("eta").data(new EtaView(eta)));
        }
    }

    record EtaView(java.time.Instant eta) {}
}
