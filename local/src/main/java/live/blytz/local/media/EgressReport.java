package live.blytz.local.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import live.blytz.engines.Folders;
import livekit.LivekitEgress.EgressInfo;
import livekit.LivekitEgress.EgressStatus;
import livekit.LivekitEgress.FileInfo;

/** How a recording stands: kept for the next run of ours, and told. */
final class EgressReport {

    private final Path folder;
    private final Shelf shelf;
    private final Recording.Studio studio;
    private final InstantSource clock;
    private EgressInfo info;

    EgressReport(
            EgressInfo info,
            Path folder,
            Shelf shelf,
            Recording.Studio studio,
            InstantSource clock) {
        this.info = info;
        this.folder = folder;
        this.shelf = shelf;
        this.studio = studio;
        this.clock = clock;
    }

    synchronized EgressInfo info() {
        return info;
    }

    synchronized void keep(List<FileInfo> files) {
        info = info.toBuilder().clearFileResults().addAllFileResults(files).build();
    }

    void updated(Consumer<EgressInfo.Builder> how) {
        change("egress_updated", how);
    }

    void ended(EgressStatus status, String error) {
        change(
                "egress_ended",
                each -> each.setStatus(status).setError(error).setEndedAt(nanos(clock.instant())));
    }

    private void change(String event, Consumer<EgressInfo.Builder> how) {
        EgressInfo told;
        synchronized (this) {
            var changed = info.toBuilder();
            how.accept(changed);
            changed.setUpdatedAt(nanos(clock.instant())).clearSegmentResults();
            shelf.segments().ifPresent(changed::addSegmentResults);
            info = changed.build();
            told = info;
            save(folder, info);
        }
        studio.told(event, told);
    }

    /** With the keys of the store in it: for its owner's eyes. */
    static void save(Path folder, EgressInfo info) {
        try {
            var fresh = Files.createDirectories(folder).resolve("info.new");
            Folders.writeSecret(fresh, "");
            Files.write(fresh, info.toByteArray());
            Files.move(fresh, folder.resolve("info"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            System.out.println("recording: its state could not be kept: " + e.getMessage());
        }
    }

    static long nanos(Instant time) {
        return time.getEpochSecond() * 1_000_000_000L + time.getNano();
    }
}
