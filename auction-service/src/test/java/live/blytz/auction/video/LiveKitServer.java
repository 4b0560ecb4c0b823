package live.blytz.auction.video;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import livekit.LivekitEgress.EgressInfo;
import livekit.LivekitEgress.EgressStatus;
import livekit.LivekitEgress.FileInfo;
import livekit.LivekitEgress.ListEgressRequest;
import livekit.LivekitEgress.ListEgressResponse;
import livekit.LivekitEgress.RoomCompositeEgressRequest;
import livekit.LivekitEgress.SegmentsInfo;
import livekit.LivekitEgress.StopEgressRequest;
import livekit.LivekitIngress.CreateIngressRequest;
import livekit.LivekitIngress.DeleteIngressRequest;
import livekit.LivekitIngress.IngressInfo;
import livekit.LivekitIngress.IngressState;
import livekit.LivekitIngress.ListIngressRequest;
import livekit.LivekitIngress.ListIngressResponse;
import livekit.LivekitModels.ParticipantInfo;
import livekit.LivekitModels.Room;
import livekit.LivekitModels.TrackInfo;
import livekit.LivekitRoom.CreateRoomRequest;
import livekit.LivekitRoom.DeleteRoomRequest;
import livekit.LivekitRoom.DeleteRoomResponse;
import livekit.LivekitRoom.ListParticipantsRequest;
import livekit.LivekitRoom.ListParticipantsResponse;
import livekit.LivekitRoom.ListRoomsRequest;
import livekit.LivekitRoom.ListRoomsResponse;
import livekit.LivekitRoom.RemoveParticipantResponse;
import livekit.LivekitRoom.RoomParticipantIdentity;

/** Rooms, ingresses and egresses in memory; the test plays those who come and send. */
public final class LiveKitServer extends TwirpServer {

    public static final String KEY = "key";
    public static final String SECRET = "a-secret-of-at-least-thirty-two-bytes";

    private final Map<String, Map<String, ParticipantInfo>> rooms = new LinkedHashMap<>();
    private final Map<String, IngressInfo> ingresses = new LinkedHashMap<>();
    private final Map<String, EgressInfo> egresses = new LinkedHashMap<>();
    private final Map<String, Integer> ingressesMade = new LinkedHashMap<>();
    private final Map<String, RoomCompositeEgressRequest> orders = new LinkedHashMap<>();
    private final AtomicInteger number = new AtomicInteger();

    public LiveKitServer() {
        super(KEY, SECRET);
        on(
                "RoomService/ListRooms",
                "roomList",
                (body, _) -> list(ListRoomsRequest.parseFrom(body)));
        on(
                "RoomService/CreateRoom",
                "roomCreate",
                (body, _) -> create(CreateRoomRequest.parseFrom(body)));
        on(
                "RoomService/DeleteRoom",
                "roomCreate",
                (body, _) -> delete(DeleteRoomRequest.parseFrom(body)));
        on(
                "RoomService/ListParticipants",
                "roomAdmin",
                (body, grants) -> list(ListParticipantsRequest.parseFrom(body), grants));
        on(
                "RoomService/RemoveParticipant",
                "roomAdmin",
                (body, grants) -> remove(RoomParticipantIdentity.parseFrom(body), grants));
        on(
                "Ingress/CreateIngress",
                "ingressAdmin",
                (body, _) -> create(CreateIngressRequest.parseFrom(body)));
        on(
                "Ingress/ListIngress",
                "ingressAdmin",
                (body, _) -> list(ListIngressRequest.parseFrom(body)));
        on(
                "Ingress/DeleteIngress",
                "ingressAdmin",
                (body, _) -> delete(DeleteIngressRequest.parseFrom(body)));
        on(
                "Egress/StartRoomCompositeEgress",
                "roomRecord",
                (body, _) -> start(RoomCompositeEgressRequest.parseFrom(body)));
        on("Egress/ListEgress", "roomRecord", (body, _) -> list(ListEgressRequest.parseFrom(body)));
        on("Egress/StopEgress", "roomRecord", (body, _) -> stop(StopEgressRequest.parseFrom(body)));
    }

    // ── who comes and goes ──

    /**
     * Somebody who sends, from a browser or by WHIP. LiveKit opens rooms for whoever has a token.
     */
    public synchronized void sends(String room, String identity) {
        enter(room, person(identity).addTracks(TrackInfo.newBuilder().setSid("TR_" + identity)));
    }

    /** Somebody who only sees and hears. */
    public synchronized void watches(String room, String identity) {
        enter(room, person(identity));
    }

    private static ParticipantInfo.Builder person(String identity) {
        return ParticipantInfo.newBuilder()
                .setIdentity(identity)
                .setState(ParticipantInfo.State.ACTIVE);
    }

    private void enter(String room, ParticipantInfo.Builder person) {
        rooms.computeIfAbsent(room, _ -> new LinkedHashMap<>())
                .put(person.getIdentity(), person.build());
    }

    public synchronized void leaves(String room, String identity) {
        rooms.getOrDefault(room, new LinkedHashMap<>()).remove(identity);
    }

    /** OBS begins, with the key that was typed into it; false when the key is worth nothing. */
    public synchronized boolean publishes(String key) {
        var found = ingresses.values().stream().filter(i -> i.getStreamKey().equals(key)).toList();
        for (var ingress : found) {
            mark(ingress, IngressState.Status.ENDPOINT_PUBLISHING);
            sends(ingress.getRoomName(), ingress.getParticipantIdentity());
        }
        return !found.isEmpty();
    }

    /** The ingress knows at once; the room still believes that somebody is there. */
    public synchronized void hangsUp(String key) {
        List.copyOf(ingresses.values()).stream()
                .filter(each -> each.getStreamKey().equals(key))
                .forEach(each -> mark(each, IngressState.Status.ENDPOINT_INACTIVE));
    }

    private void mark(IngressInfo ingress, IngressState.Status status) {
        ingresses.put(
                ingress.getIngressId(),
                ingress.toBuilder().setState(IngressState.newBuilder().setStatus(status)).build());
    }

    /** As after a restart. */
    public synchronized void forgetsEverything() {
        rooms.clear();
        ingresses.clear();
        egresses.clear();
    }

    public synchronized boolean hasRoom(String room) {
        return rooms.containsKey(room);
    }

    public synchronized List<String> identities(String room) {
        return List.copyOf(rooms.getOrDefault(room, Map.of()).keySet());
    }

    public synchronized List<IngressInfo> ingressesOf(String room) {
        return ingresses.values().stream().filter(i -> i.getRoomName().equals(room)).toList();
    }

    /** Ever, also those that are gone. */
    public synchronized int ingressesMadeFor(String room) {
        return ingressesMade.getOrDefault(room, 0);
    }

    public synchronized List<EgressInfo> egressesOf(String room) {
        return egresses.values().stream().filter(e -> e.getRoomName().equals(room)).toList();
    }

    public synchronized RoomCompositeEgressRequest order(String egress) {
        return orders.getOrDefault(egress, RoomCompositeEgressRequest.getDefaultInstance());
    }

    /** An egress that was told to stop has put everything where it belongs. */
    public synchronized EgressInfo finishes(String egress, Instant began, long seconds) {
        var order = order(egress);
        var start = nanos(began);
        var file =
                FileInfo.newBuilder()
                        .setFilename(order.getFileOutputs(0).getFilepath())
                        .setStartedAt(start)
                        .setEndedAt(start + TimeUnit.SECONDS.toNanos(seconds))
                        .setDuration(TimeUnit.SECONDS.toNanos(seconds));
        return change(
                egress, info -> info.setStatus(EgressStatus.EGRESS_COMPLETE).addFileResults(file));
    }

    public synchronized EgressInfo fails(String egress) {
        return change(
                egress,
                info -> info.setStatus(EgressStatus.EGRESS_FAILED).setError("no space left"));
    }

    private EgressInfo change(String egress, java.util.function.Consumer<EgressInfo.Builder> how) {
        var info = egresses.getOrDefault(egress, EgressInfo.getDefaultInstance()).toBuilder();
        how.accept(info);
        var changed = info.build();
        egresses.put(egress, changed);
        return changed;
    }

    // ── the API ──

    private synchronized ListRoomsResponse list(ListRoomsRequest request) {
        var names = request.getNamesList();
        return ListRoomsResponse.newBuilder()
                .addAllRooms(
                        rooms.keySet().stream()
                                .filter(name -> names.isEmpty() || names.contains(name))
                                .map(name -> Room.newBuilder().setName(name).build())
                                .toList())
                .build();
    }

    private synchronized Room create(CreateRoomRequest request) {
        rooms.computeIfAbsent(request.getName(), _ -> new LinkedHashMap<>());
        return Room.newBuilder().setName(request.getName()).build();
    }

    private synchronized DeleteRoomResponse delete(DeleteRoomRequest request) throws Refused {
        if (rooms.remove(request.getRoom()) == null) {
            throw new Refused(404, "not_found");
        }
        return DeleteRoomResponse.getDefaultInstance();
    }

    private synchronized ListParticipantsResponse list(
            ListParticipantsRequest request, Map<String, Object> grants) throws Refused {
        inRoom(request.getRoom(), grants);
        return ListParticipantsResponse.newBuilder()
                .addAllParticipants(rooms.getOrDefault(request.getRoom(), Map.of()).values())
                .build();
    }

    private synchronized RemoveParticipantResponse remove(
            RoomParticipantIdentity request, Map<String, Object> grants) throws Refused {
        inRoom(request.getRoom(), grants);
        if (rooms.getOrDefault(request.getRoom(), new LinkedHashMap<>())
                        .remove(request.getIdentity())
                == null) {
            throw new Refused(404, "not_found");
        }
        return RemoveParticipantResponse.getDefaultInstance();
    }

    private static void inRoom(String room, Map<String, Object> grants) throws Refused {
        if (!room.equals(grants.get("room"))) {
            throw new Refused(403, "permission_denied");
        }
    }

    private synchronized IngressInfo create(CreateIngressRequest request) throws Refused {
        if (request.getRoomName().isBlank() || request.getParticipantIdentity().isBlank()) {
            throw new Refused(400, "invalid_argument");
        }
        var id = "IN_" + number.incrementAndGet();
        var ingress =
                IngressInfo.newBuilder()
                        .setIngressId(id)
                        .setName(request.getName())
                        .setInputType(request.getInputType())
                        .setUrl("rtmp://localhost:21935/live")
                        .setStreamKey("rtmp-key-" + number.incrementAndGet())
                        .setRoomName(request.getRoomName())
                        .setParticipantIdentity(request.getParticipantIdentity())
                        .build();
        ingresses.put(id, ingress);
        ingressesMade.merge(request.getRoomName(), 1, Integer::sum);
        return ingress;
    }

    private synchronized ListIngressResponse list(ListIngressRequest request) {
        return ListIngressResponse.newBuilder()
                .addAllItems(ingressesOf(request.getRoomName()))
                .build();
    }

    private synchronized IngressInfo delete(DeleteIngressRequest request) throws Refused {
        var ingress = ingresses.remove(request.getIngressId());
        if (ingress == null) {
            throw new Refused(404, "not_found");
        }
        leaves(ingress.getRoomName(), ingress.getParticipantIdentity());
        return ingress;
    }

    private synchronized EgressInfo start(RoomCompositeEgressRequest request) throws Refused {
        if (!rooms.containsKey(request.getRoomName())) {
            throw new Refused(404, "not_found");
        }
        var id = "EG_" + number.incrementAndGet();
        orders.put(id, request);
        var egress =
                EgressInfo.newBuilder()
                        .setEgressId(id)
                        .setRoomName(request.getRoomName())
                        .setStatus(EgressStatus.EGRESS_ACTIVE)
                        .setStartedAt(nanos(Instant.now()))
                        .addSegmentResults(
                                SegmentsInfo.newBuilder()
                                        .setLivePlaylistName(
                                                request.getSegmentOutputs(0)
                                                                .getFilenamePrefix()
                                                                .replaceFirst("live$", "")
                                                        + request.getSegmentOutputs(0)
                                                                .getLivePlaylistName()))
                        .build();
        egresses.put(id, egress);
        return egress;
    }

    private synchronized ListEgressResponse list(ListEgressRequest request) {
        return ListEgressResponse.newBuilder()
                .addAllItems(egressesOf(request.getRoomName()))
                .build();
    }

    private synchronized EgressInfo stop(StopEgressRequest request) throws Refused {
        var egress = egresses.get(request.getEgressId());
        if (egress == null) {
            throw new Refused(404, "not_found");
        }
        if (egress.getStatus() != EgressStatus.EGRESS_ACTIVE) {
            throw new Refused(412, "failed_precondition");
        }
        return change(request.getEgressId(), info -> info.setStatus(EgressStatus.EGRESS_ENDING));
    }

    private static long nanos(Instant time) {
        return TimeUnit.SECONDS.toNanos(time.getEpochSecond()) + time.getNano();
    }
}
