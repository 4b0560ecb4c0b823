package live.blytz.local.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import live.blytz.local.media.rtmp.Publishers;
import livekit.LivekitIngress.IngressInfo;
import livekit.LivekitIngress.IngressState;
import livekit.LivekitIngress.IngressState.Status;
import livekit.LivekitIngress.InputAudioState;
import livekit.LivekitIngress.InputVideoState;
import org.jspecify.annotations.Nullable;

/** Who publishes right now: at most one with each key. */
final class OnAir implements Publishers {

    static final String DENIED = "NetStream.Publish.Denied";
    static final String BAD_NAME = "NetStream.Publish.BadName";

    private final Ingresses ingresses;
    private final Webhooks webhooks;
    private final LiveKit livekit;
    private final Ffmpeg ffmpeg;
    private final Certificate certificate;
    private final Path work;
    private final InstantSource clock;
    private final Map<String, Broadcast> live = new ConcurrentHashMap<>();
    private final Map<Broadcast, RoomFeed> feeds = new ConcurrentHashMap<>();
    private final List<Consumer<Broadcast>> interested = new CopyOnWriteArrayList<>();

    OnAir(
            Ingresses ingresses,
            Webhooks webhooks,
            LiveKit livekit,
            Ffmpeg ffmpeg,
            Path data,
            InstantSource clock)
            throws IOException {
        this.ingresses = ingresses;
        this.webhooks = webhooks;
        this.livekit = livekit;
        this.ffmpeg = ffmpeg;
        this.certificate = Certificate.in(data);
        this.work = Files.createDirectories(data.resolve("work"));
        this.clock = clock;
    }

    /** Is told of each broadcast that begins. */
    void whenOneBegins(Consumer<Broadcast> listener) {
        interested.add(listener);
    }

    /** Whose pictures come. */
    Optional<Broadcast> in(String room) {
        return live.values().stream()
                .filter(each -> each.room().equals(room) && each.hasPictures())
                .findFirst();
    }

    Optional<Broadcast> of(String ingress) {
        return Optional.ofNullable(live.get(ingress));
    }

    @Override
    public Admission admit(String key, Line line) {
        var known = ingresses.byKey(key).filter(each -> !each.hasEnabled() || each.getEnabled());
        if (known.isEmpty()) {
            return new Refused(DENIED, "nobody has this stream key, or it was changed");
        }
        var broadcast = new Broadcast(known.get().getRoomName(), line, new Entry(known.get()));
        var id = known.get().getIngressId();
        if (live.putIfAbsent(id, broadcast) != null) {
            return new Refused(BAD_NAME, "somebody publishes with this stream key already");
        }
        if (mark(id, state -> begun()).isEmpty()) {
            live.remove(id, broadcast);
            return new Refused(DENIED, "the stream key was changed just now");
        }
        return new Admitted(broadcast);
    }

    /** The room and the recorders hear of it when there is something to see. */
    private void pictures(Broadcast broadcast, IngressInfo ingress) {
        var feed = new RoomFeed(broadcast, ingress, livekit, ffmpeg, certificate, work);
        feeds.put(broadcast, feed);
        feed.start();
        if (broadcast.isOver()) {
            feeds.remove(broadcast);
            feed.stop();
        }
        interested.forEach(each -> each.accept(broadcast));
        mark(
                        ingress.getIngressId(),
                        state ->
                                state.toBuilder()
                                        .setStatus(Status.ENDPOINT_PUBLISHING)
                                        .setVideo(
                                                InputVideoState.newBuilder()
                                                        .setMimeType("video/h264"))
                                        .setAudio(
                                                InputAudioState.newBuilder()
                                                        .setMimeType("audio/aac"))
                                        .setUpdatedAt(now())
                                        .build())
                .ifPresent(marked -> webhooks.tell("ingress_started", marked));
    }

    private void ended(Broadcast broadcast, IngressInfo ingress) {
        var feed = feeds.remove(broadcast);
        if (feed != null) {
            feed.stop();
        }
        var id = ingress.getIngressId();
        var fault = broadcast.fault();
        var ended = mark(id, state -> over(state, fault)).orElseGet(() -> gone(ingress, fault));
        live.remove(id, broadcast);
        webhooks.tell("ingress_ended", ended);
    }

    private Optional<IngressInfo> mark(String id, UnaryOperator<IngressState> change) {
        return ingresses.mark(id, change);
    }

    private IngressState begun() {
        return IngressState.newBuilder()
                .setStatus(Status.ENDPOINT_BUFFERING)
                .setStartedAt(now())
                .setUpdatedAt(now())
                .setResourceId(Ids.next("RE_", 12))
                .build();
    }

    private IngressState over(IngressState state, @Nullable String fault) {
        return state.toBuilder()
                .setStatus(fault == null ? Status.ENDPOINT_INACTIVE : Status.ENDPOINT_ERROR)
                .setError(fault == null ? "" : fault)
                .setEndedAt(now())
                .setUpdatedAt(now())
                .build();
    }

    private IngressInfo gone(IngressInfo ingress, @Nullable String fault) {
        return ingress.toBuilder().setState(over(ingress.getState(), fault)).build();
    }

    private long now() {
        var now = clock.instant();
        return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }

    /** One who came in with a key. */
    private final class Entry implements Broadcast.Observer {

        private final IngressInfo ingress;

        Entry(IngressInfo ingress) {
            this.ingress = ingress;
        }

        @Override
        public void pictures(Broadcast broadcast) {
            OnAir.this.pictures(broadcast, ingress);
        }

        @Override
        public void ended(Broadcast broadcast) {
            OnAir.this.ended(broadcast, ingress);
        }
    }
}
