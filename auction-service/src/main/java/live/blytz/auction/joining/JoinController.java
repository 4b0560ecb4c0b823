package live.blytz.auction.joining;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import live.blytz.auction.lot.application.Auctions;
import live.blytz.auction.lot.domain.AuctionId;
import live.blytz.auction.stream.application.StoredStream;
import live.blytz.auction.stream.application.Streams;
import live.blytz.auction.stream.domain.Stream;
import live.blytz.auction.stream.domain.StreamId;
import live.blytz.platform.problem.Refusal;
import live.blytz.platform.security.Caller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "rooms", description = "The way into a show")
class JoinController {

    private final Entrance entrance;
    private final Streams streams;
    private final Auctions auctions;

    JoinController(Entrance entrance, Streams streams, Auctions auctions) {
        this.entrance = entrance;
        this.streams = streams;
        this.auctions = auctions;
    }

    @PostMapping("/streams/{id}/join")
    @Operation(
            summary = "A seat for the video, the live socket's address, and what is so now",
            description = "Ask again before `expires_at` for another seat; who is inside stays.")
    Welcome joinStream(Caller caller, @PathVariable UUID id) {
        return entrance.to(stream(id), caller);
    }

    @PostMapping("/auctions/{id}/join")
    @Operation(summary = "The same for the show of an auction, with that auction only")
    Welcome joinAuction(Caller caller, @PathVariable UUID id) {
        var auction = auctions.find(new AuctionId(id)).orElseThrow(Refusal::notFound);
        var show = auction.auction().lot().streamId();
        return show == null
                ? entrance.to(auction, caller)
                : entrance.to(stream(show), auction, caller);
    }

    private Stream stream(UUID id) {
        return streams.find(new StreamId(id))
                .map(StoredStream::stream)
                .orElseThrow(Refusal::notFound);
    }
}
