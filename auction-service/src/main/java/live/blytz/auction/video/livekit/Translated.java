package live.blytz.auction.video.livekit;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import live.blytz.auction.video.Ingress;
import live.blytz.auction.video.Notice;
import live.blytz.auction.video.Taping;
import livekit.LivekitEgress.EgressInfo;
import livekit.LivekitEgress.FileInfo;
import livekit.LivekitEgress.SegmentsInfo;
import livekit.LivekitIngress.IngressInfo;
import livekit.LivekitWebhook.WebhookEvent;
import org.jspecify.annotations.Nullable;

/** LiveKit's messages in our words. Its times are nanoseconds since 1970. */
final class Translated {

    private Translated() {}

    static Ingress ingress(IngressInfo info) {
        var sending =
                switch (info.getState().getStatus()) {
                    case ENDPOINT_BUFFERING, ENDPOINT_PUBLISHING -> true;
                    default -> false;
                };
        return new Ingress(info.getIngressId(), info.getUrl(), info.getStreamKey(), sending);
    }

    static Taping taping(EgressInfo info) {
        // one that was cut lies there in parts: the longest is the show
        var file =
                info.getFileResultsList().stream()
                        .max(Comparator.comparing(FileInfo::getDuration))
                        .orElseGet(FileInfo::getDefaultInstance);
        var segments =
                info.getSegmentResultsList().stream()
                        .findFirst()
                        .orElseGet(SegmentsInfo::getDefaultInstance);
        return new Taping(
                info.getEgressId(),
                info.getRoomName(),
                state(info),
                time(file.getStartedAt() > 0 ? file.getStartedAt() : info.getStartedAt()),
                time(file.getEndedAt() > 0 ? file.getEndedAt() : info.getEndedAt()),
                file.getDuration() > 0 ? Duration.ofNanos(file.getDuration()) : null,
                text(file.getFilename()),
                text(segments.getLivePlaylistName()),
                text(info.getError()));
    }

    private static Taping.State state(EgressInfo info) {
        return switch (info.getStatus()) {
            case EGRESS_COMPLETE, EGRESS_LIMIT_REACHED -> Taping.State.FINISHED;
            case EGRESS_FAILED, EGRESS_ABORTED -> Taping.State.FAILED;
            default -> Taping.State.RUNNING;
        };
    }

    static Notice notice(WebhookEvent event) {
        var taping = event.hasEgressInfo() ? taping(event.getEgressInfo()) : null;
        var room =
                Stream.of(
                                event.getRoom().getName(),
                                event.getEgressInfo().getRoomName(),
                                event.getIngressInfo().getRoomName())
                        .filter(name -> !name.isBlank())
                        .findFirst()
                        .orElse("");
        return new Notice(room, taping);
    }

    private static @Nullable Instant time(long nanos) {
        return nanos > 0 ? Instant.ofEpochSecond(0, nanos) : null;
    }

    private static @Nullable String text(String value) {
        return value.isBlank() ? null : value;
    }
}
