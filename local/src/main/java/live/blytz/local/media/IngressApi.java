package live.blytz.local.media;

import java.util.Map;
import java.util.function.Consumer;
import live.blytz.local.media.Reply.Code;
import livekit.LivekitIngress.CreateIngressRequest;
import livekit.LivekitIngress.DeleteIngressRequest;
import livekit.LivekitIngress.IngressInfo;
import livekit.LivekitIngress.IngressInput;
import livekit.LivekitIngress.IngressState;
import livekit.LivekitIngress.ListIngressRequest;
import livekit.LivekitIngress.ListIngressResponse;
import livekit.LivekitIngress.UpdateIngressRequest;

/** {@code livekit.Ingress}, for RTMP. WHIP needs no help: LiveKit's own server takes it. */
final class IngressApi {

    private static final String GRANT = "ingressAdmin";
    private static final int KEY_LENGTH = 24;

    private final Ingresses ingresses;
    private final OnAir onAir;
    private final String rtmpUrl;

    IngressApi(Ingresses ingresses, OnAir onAir, String rtmpUrl) {
        this.ingresses = ingresses;
        this.onAir = onAir;
        this.rtmpUrl = rtmpUrl;
    }

    Map<String, Method> methods() {
        return Map.of(
                "livekit.Ingress/CreateIngress",
                Method.of(
                        GRANT,
                        CreateIngressRequest.getDefaultInstance(),
                        CreateIngressRequest.class,
                        this::create),
                "livekit.Ingress/UpdateIngress",
                Method.of(
                        GRANT,
                        UpdateIngressRequest.getDefaultInstance(),
                        UpdateIngressRequest.class,
                        this::update),
                "livekit.Ingress/ListIngress",
                Method.of(
                        GRANT,
                        ListIngressRequest.getDefaultInstance(),
                        ListIngressRequest.class,
                        this::list),
                "livekit.Ingress/DeleteIngress",
                Method.of(
                        GRANT,
                        DeleteIngressRequest.getDefaultInstance(),
                        DeleteIngressRequest.class,
                        this::delete));
    }

    private Reply create(CreateIngressRequest request) {
        if (request.getInputType() != IngressInput.RTMP_INPUT) {
            return Reply.refused(
                    Code.UNIMPLEMENTED, "only RTMP_INPUT: WHIP goes to LiveKit's own /whip/v1");
        }
        if (request.getRoomName().isBlank() || request.getParticipantIdentity().isBlank()) {
            return Reply.refused(
                    Code.INVALID_ARGUMENT, "room_name and participant_identity are needed");
        }
        if (ingresses.isFull()) {
            return Reply.refused(
                    Code.RESOURCE_EXHAUSTED, "there are %d ingresses".formatted(Ingresses.MOST));
        }
        var ingress =
                IngressInfo.newBuilder()
                        .setIngressId(Ids.next("IN_", 12))
                        .setName(request.getName())
                        .setStreamKey(Ids.next("", KEY_LENGTH))
                        .setUrl(rtmpUrl)
                        .setInputType(IngressInput.RTMP_INPUT)
                        .setAudio(request.getAudio())
                        .setVideo(request.getVideo())
                        .setRoomName(request.getRoomName())
                        .setParticipantIdentity(request.getParticipantIdentity())
                        .setParticipantName(request.getParticipantName())
                        .setParticipantMetadata(request.getParticipantMetadata())
                        .setReusable(true)
                        .setEnabled(!request.hasEnabled() || request.getEnabled())
                        .setState(IngressState.getDefaultInstance());
        return Reply.of(ingresses.keep(ingress.build()));
    }

    private Reply update(UpdateIngressRequest request) {
        var known = ingresses.byId(request.getIngressId());
        if (known.isEmpty()) {
            return unknown(request.getIngressId());
        }
        if (onAir.of(request.getIngressId()).isPresent()) {
            return Reply.refused(Code.FAILED_PRECONDITION, "somebody publishes with it");
        }
        var changed = known.get().toBuilder();
        given(request.getName(), changed::setName);
        given(request.getRoomName(), changed::setRoomName);
        given(request.getParticipantIdentity(), changed::setParticipantIdentity);
        given(request.getParticipantName(), changed::setParticipantName);
        given(request.getParticipantMetadata(), changed::setParticipantMetadata);
        if (request.hasEnabled()) {
            changed.setEnabled(request.getEnabled());
        }
        return Reply.of(ingresses.keep(changed.build()));
    }

    private static void given(String value, Consumer<String> setter) {
        if (!value.isEmpty()) {
            setter.accept(value);
        }
    }

    private Reply list(ListIngressRequest request) {
        var found =
                ingresses.all().stream()
                        .filter(each -> matches(request.getRoomName(), each.getRoomName()))
                        .filter(each -> matches(request.getIngressId(), each.getIngressId()))
                        .toList();
        return Reply.of(ListIngressResponse.newBuilder().addAllItems(found).build());
    }

    private static boolean matches(String asked, String value) {
        return asked.isEmpty() || asked.equals(value);
    }

    /** Whoever publishes with it is cut at once. */
    private Reply delete(DeleteIngressRequest request) {
        var known = ingresses.byId(request.getIngressId());
        if (known.isEmpty()) {
            return unknown(request.getIngressId());
        }
        ingresses.forget(request.getIngressId());
        onAir.of(request.getIngressId())
                .ifPresent(each -> each.cut(OnAir.DENIED, "the stream key is not valid any more"));
        return Reply.of(known.get());
    }

    private static Reply unknown(String id) {
        return Reply.refused(Code.NOT_FOUND, "there is no ingress " + id);
    }
}
