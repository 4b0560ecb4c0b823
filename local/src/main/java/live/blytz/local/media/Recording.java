package live.blytz.local.media;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import livekit.LivekitEgress.EgressInfo;
import livekit.LivekitEgress.EgressStatus;

/** One egress from its request to its last upload, over drops of the camera and of ourselves. */
final class Recording {

    /** What a recording asks of the world. */
    interface Studio {
        void told(String event, EgressInfo info);

        /** Why a camera that is there cannot be recorded. */
        Optional<String> trouble(String room);
    }

    private static final Duration TICK = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

    private final Order order;
    private final Path folder;
    private final Tape tape;
    private final Shelf shelf;
    private final Studio studio;
    private final Cameras cameras;
    private final Courier courier;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final EgressReport report;

    /**
     * @param left parts of an earlier run of ours
     */
    Recording(
            EgressInfo info,
            Order order,
            Path folder,
            List<Part> left,
            Tools tools,
            Studio studio) {
        this.order = order;
        this.folder = folder;
        this.studio = studio;
        shelf = new Shelf(order, tools.storage(), tools.ffmpeg());
        left.forEach(shelf::add);
        courier = new Courier(order.room(), shelf);
        report = new EgressReport(info, folder, shelf, studio, tools.clock());
        tape =
                new Tape(
                        folder,
                        left.size(),
                        order.hls().map(Order.Hls::seconds).orElse(4),
                        tools.ffmpeg(),
                        tools.clock(),
                        this::began);
        cameras = new Cameras(tape, tools.clock());
    }

    /** What every recording works with. */
    record Tools(ObjectStorage storage, Ffmpeg ffmpeg, InstantSource clock) {}

    String room() {
        return order.room();
    }

    EgressInfo info() {
        return report.info();
    }

    void start() {
        studio.told("egress_started", info());
        Thread.ofVirtual().name("recording-" + order.room()).start(this::work);
    }

    void stop() {
        report.updated(each -> each.setStatus(EgressStatus.EGRESS_ENDING));
        stopped.countDown();
    }

    /** Takes what this camera sends until it goes. */
    void follow(Broadcast broadcast) {
        if (stopped.getCount() > 0 && broadcast.room().equals(order.room())) {
            cameras.follow(broadcast);
        }
    }

    /** Called from the publisher's thread, which must not wait. */
    private void began(Part part) {
        shelf.add(part);
        Thread.ofVirtual().start(this::activate);
    }

    private void activate() {
        if (info().getStatus() == EgressStatus.EGRESS_STARTING) {
            report.updated(each -> each.setStatus(EgressStatus.EGRESS_ACTIVE));
        }
    }

    private void work() {
        try {
            while (!stopped.await(TICK.toMillis(), TimeUnit.MILLISECONDS)) {
                if (courier.bring()) {
                    report.updated(_ -> {});
                }
                if (cameras.areSilentFor(LONGEST_WAIT)) {
                    stop();
                    continue;
                }
                var trouble = studio.trouble(order.room()).filter(_ -> shelf.isEmpty());
                if (trouble.isPresent()) {
                    tape.close();
                    end(EgressStatus.EGRESS_FAILED, trouble.get());
                    return;
                }
            }
            tape.close();
            finish();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            System.out.println("recording of %s: %s".formatted(order.room(), e));
            end(EgressStatus.EGRESS_FAILED, String.valueOf(e.getMessage()));
        }
    }

    private void finish() throws IOException, InterruptedException {
        if (shelf.isEmpty()) {
            end(EgressStatus.EGRESS_ABORTED, "no camera came");
            return;
        }
        report.keep(courier.bringAll());
        end(EgressStatus.EGRESS_COMPLETE, "");
        Shelf.clear(folder);
    }

    private void end(EgressStatus status, String error) {
        stopped.countDown();
        report.ended(status, error);
    }
}
