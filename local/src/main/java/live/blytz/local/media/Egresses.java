package live.blytz.local.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import live.blytz.engines.Folders;
import livekit.LivekitEgress.EgressInfo;
import livekit.LivekitEgress.EgressStatus;
import livekit.LivekitEgress.RoomCompositeEgressRequest;

/** What is recorded, and what was. Both survive this process. */
final class Egresses implements Recording.Studio {

    private static final int MOST_RUNNING = 20;
    private static final int MOST_REMEMBERED = 500;

    private final Path folder;
    private final Recording.Tools tools;
    private final OnAir onAir;
    private final Watches watches;
    private final Webhooks webhooks;
    private final Bucket ours;
    private final Map<String, Recording> running = new ConcurrentSkipListMap<>();
    private final Map<String, EgressInfo> over = new ConcurrentSkipListMap<>();

    Egresses(
            Path folder,
            Recording.Tools tools,
            OnAir onAir,
            Watches watches,
            Webhooks webhooks,
            Bucket ours) {
        this.folder = folder;
        this.tools = tools;
        this.onAir = onAir;
        this.watches = watches;
        this.webhooks = webhooks;
        this.ours = ours;
        onAir.whenOneBegins(this::follow);
        watches.whenOneBegins(this::follow);
    }

    private void follow(Broadcast camera) {
        running.values().forEach(each -> each.follow(camera));
    }

    boolean isFull() {
        return running.size() >= MOST_RUNNING;
    }

    /** It stands on the disk before it runs. */
    EgressInfo begin(RoomCompositeEgressRequest request, Order order) {
        var now = EgressReport.nanos(tools.clock().instant());
        var info =
                EgressInfo.newBuilder()
                        .setEgressId(Ids.next("EG_", 12))
                        .setRoomName(order.room())
                        .setStatus(EgressStatus.EGRESS_STARTING)
                        .setStartedAt(now)
                        .setUpdatedAt(now)
                        .setRoomComposite(request)
                        .build();
        EgressReport.save(folder.resolve(info.getEgressId()), info);
        return begin(info, order, List.of()).info();
    }

    private Recording begin(EgressInfo info, Order order, List<Part> left) {
        var id = info.getEgressId();
        var recording = new Recording(info, order, folder.resolve(id), left, tools, this);
        synchronized (watches) {
            running.put(id, recording);
            watches.begin(order.room());
        }
        recording.start();
        onAir.in(order.room())
                .or(() -> watches.in(order.room()).flatMap(Watch::camera))
                .ifPresent(recording::follow);
        return recording;
    }

    Optional<Recording> running(String id) {
        return Optional.ofNullable(running.get(id));
    }

    boolean isOver(String id) {
        return over.containsKey(id);
    }

    List<EgressInfo> all(boolean activeOnly) {
        var all = new ArrayList<>(running.values().stream().map(Recording::info).toList());
        if (!activeOnly) {
            all.addAll(over.values());
        }
        return all;
    }

    @Override
    public void told(String event, EgressInfo info) {
        if (event.equals("egress_ended")) {
            over.put(info.getEgressId(), info);
            forget(info);
        }
        webhooks.tell(event, Redacted.of(info));
    }

    private void forget(EgressInfo info) {
        var room = info.getRoomName();
        synchronized (watches) {
            running.remove(info.getEgressId());
            if (running.values().stream().noneMatch(each -> each.room().equals(room))) {
                watches.end(room);
            }
        }
    }

    @Override
    public Optional<String> trouble(String room) {
        return watches.in(room).flatMap(Watch::trouble);
    }

    /** Goes on with what an earlier run of ours has left: as another part. */
    void takeUp() throws IOException {
        Files.createDirectories(folder);
        try (var all = Files.list(folder)) {
            var newestFirst = Comparator.comparing(Egresses::age).reversed();
            var folders = all.filter(Files::isDirectory).sorted(newestFirst).toList();
            for (int i = 0; i < folders.size(); i++) {
                if (i < MOST_REMEMBERED) {
                    takeUp(folders.get(i));
                } else {
                    Folders.delete(folders.get(i));
                }
            }
        }
    }

    private void takeUp(Path recording) throws IOException {
        var file = recording.resolve("info");
        if (!Files.exists(file)) {
            Folders.delete(recording);
            return;
        }
        var info = EgressInfo.parseFrom(Files.readAllBytes(file));
        var ended = info.getEndedAt() > 0;
        if (!ended && Order.of(info.getRoomComposite(), ours) instanceof Order.Placed(var order)) {
            var again = begin(info, order, partsIn(recording));
            if (info.getStatus() == EgressStatus.EGRESS_ENDING) {
                again.stop();
            }
        } else {
            over.put(info.getEgressId(), info);
        }
    }

    private static List<Part> partsIn(Path recording) throws IOException {
        var parts = new ArrayList<Part>();
        for (int number = 1; ; number++) {
            var part = recording.resolve("part-" + number);
            if (!Files.exists(part.resolve("began"))) {
                return parts;
            }
            parts.add(Part.left(number, part));
        }
    }

    private static long age(Path recording) {
        return recording.toFile().lastModified();
    }
}
