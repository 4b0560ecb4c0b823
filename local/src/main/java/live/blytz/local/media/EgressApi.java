package live.blytz.local.media;

import java.util.Map;
import live.blytz.local.media.Reply.Code;
import livekit.LivekitEgress.ListEgressRequest;
import livekit.LivekitEgress.ListEgressResponse;
import livekit.LivekitEgress.RoomCompositeEgressRequest;
import livekit.LivekitEgress.StopEgressRequest;

/** {@code livekit.Egress}: the camera of a room as HLS and MP4. */
final class EgressApi {

    private static final String GRANT = "roomRecord";

    private final Egresses egresses;
    private final Bucket ours;

    EgressApi(Egresses egresses, Bucket ours) {
        this.egresses = egresses;
        this.ours = ours;
    }

    Map<String, Method> methods() {
        return Map.of(
                "livekit.Egress/StartRoomCompositeEgress",
                Method.of(
                        GRANT,
                        RoomCompositeEgressRequest.getDefaultInstance(),
                        RoomCompositeEgressRequest.class,
                        this::start),
                "livekit.Egress/ListEgress",
                Method.of(
                        GRANT,
                        ListEgressRequest.getDefaultInstance(),
                        ListEgressRequest.class,
                        this::list),
                "livekit.Egress/StopEgress",
                Method.of(
                        GRANT,
                        StopEgressRequest.getDefaultInstance(),
                        StopEgressRequest.class,
                        this::stop));
    }

    private Reply start(RoomCompositeEgressRequest request) {
        if (egresses.isFull()) {
            return Reply.refused(Code.RESOURCE_EXHAUSTED, "too many recordings run");
        }
        return switch (Order.of(request, ours)) {
            case Order.Misunderstood(var reply) -> reply;
            case Order.Placed(var order) -> Reply.of(Redacted.of(egresses.begin(request, order)));
        };
    }

    private Reply list(ListEgressRequest request) {
        var found =
                egresses.all(request.getActive()).stream()
                        .filter(each -> matches(request.getRoomName(), each.getRoomName()))
                        .filter(each -> matches(request.getEgressId(), each.getEgressId()))
                        .map(Redacted::of)
                        .toList();
        return Reply.of(ListEgressResponse.newBuilder().addAllItems(found).build());
    }

    private static boolean matches(String asked, String value) {
        return asked.isEmpty() || asked.equals(value);
    }

    private Reply stop(StopEgressRequest request) {
        var id = request.getEgressId();
        var recording = egresses.running(id);
        if (recording.isPresent()) {
            recording.get().stop();
            return Reply.of(Redacted.of(recording.get().info()));
        }
        return egresses.isOver(id)
                ? Reply.refused(Code.FAILED_PRECONDITION, "it has ended")
                : Reply.refused(Code.NOT_FOUND, "no egress " + id);
    }
}
