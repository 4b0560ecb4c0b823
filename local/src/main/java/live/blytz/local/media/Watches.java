package live.blytz.local.media;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import livekit.LivekitIngress.IngressInfo;

/** The rooms that are looked into: those that are recorded. */
final class Watches implements Watch.Around {

    private final OnAir onAir;
    private final Ingresses ingresses;
    private final LiveKit livekit;
    private final OnlookerProgram program;
    private final Onlooker.Gear gear;
    private final Map<String, Watch> watches = new ConcurrentHashMap<>();
    private final List<Consumer<Broadcast>> interested = new CopyOnWriteArrayList<>();

    Watches(OnAir onAir, Ingresses ingresses, OnlookerProgram program, Onlooker.Gear gear) {
        this.onAir = onAir;
        this.ingresses = ingresses;
        this.livekit = gear.livekit();
        this.program = program;
        this.gear = gear;
        onAir.whenOneBegins(camera -> in(camera.room()).ifPresent(Watch::giveWay));
    }

    /** Is told of each broadcast that begins, before anything of it comes. */
    void whenOneBegins(Consumer<Broadcast> listener) {
        interested.add(listener);
    }

    void begin(String room) {
        watches.computeIfAbsent(room, this::started);
    }

    void end(String room) {
        Optional.ofNullable(watches.remove(room)).ifPresent(Watch::stop);
    }

    Optional<Watch> in(String room) {
        return Optional.ofNullable(watches.get(room));
    }

    private Watch started(String room) {
        var watch = new Watch(room, this, gear);
        watch.start();
        return watch;
    }

    @Override
    public boolean hasRtmp(String room) {
        return onAir.in(room).isPresent();
    }

    @Override
    public Optional<Sight> sight(String room) {
        var ourOwn =
                ingresses.all().stream()
                        .filter(each -> each.getRoomName().equals(room))
                        .map(IngressInfo::getParticipantIdentity)
                        .toList();
        return livekit.participants(room).flatMap(people -> Sight.among(people, ourOwn));
    }

    @Override
    public OnlookerProgram.State program() {
        return program.state();
    }

    @Override
    public void begins(Broadcast broadcast) {
        interested.forEach(each -> each.accept(broadcast));
    }
}
