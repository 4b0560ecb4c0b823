package live.blytz.auction.stream.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import live.blytz.auction.stream.application.Ingest;
import live.blytz.auction.stream.application.Offer;
import live.blytz.auction.stream.application.StreamKeys;
import live.blytz.auction.stream.domain.StreamId;
import live.blytz.auction.video.Seat;
import live.blytz.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/streams/{id}/ingest")
@Tag(name = "streams")
class IngestController {

    private final StreamKeys keys;

    IngestController(StreamKeys keys) {
        this.keys = keys;
    }

    /**
     * @param url what OBS calls the server
     */
    record RtmpView(String url, String streamKey) {
        static RtmpView of(Ingest ingest) {
            return new RtmpView(ingest.url(), ingest.key().value());
        }
    }

    /**
     * @param expiresAt who sends by then goes on sending; who begins later asks again
     */
    record WhipView(String url, String bearerToken, Instant expiresAt) {
        static WhipView of(Seat seat) {
            return new WhipView(seat.url(), seat.token(), seat.expiresAt());
        }
    }

    /**
     * @param rtmp null where there is none, or none can be had now: the video says why
     * @param whip likewise
     */
    record IngestView(@Nullable RtmpView rtmp, @Nullable WhipView whip, VideoView video) {
        static IngestView of(Offer offer) {
            return new IngestView(
                    offer.rtmp() == null ? null : RtmpView.of(offer.rtmp()),
                    offer.whip() == null ? null : WhipView.of(offer.whip()),
                    VideoView.of(offer.video()));
        }
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('SELLER', 'VENDOR')")
    @Operation(
            summary = "What you type into OBS to send into your show",
            description =
                    "Secrets: 404 for everybody else's show. 409 `stream_over` after the show.")
    ResponseEntity<IngestView> ingest(Caller caller, @PathVariable UUID id) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(IngestView.of(keys.offer(caller.id(), new StreamId(id))));
    }
}
