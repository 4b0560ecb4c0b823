package live.blytz.auction.joining;

import java.time.InstantSource;
import java.util.List;
import live.blytz.auction.AuctionReason;
import live.blytz.auction.AuctionSettings;
import live.blytz.auction.lot.application.Showcase;
import live.blytz.auction.lot.application.Stored;
import live.blytz.auction.lot.web.AuctionView;
import live.blytz.auction.stream.application.Bans;
import live.blytz.auction.stream.application.CoHosts;
import live.blytz.auction.stream.domain.CoHost;
import live.blytz.auction.stream.domain.Stream;
import live.blytz.auction.stream.web.StreamViews;
import live.blytz.auction.video.Seat;
import live.blytz.auction.video.VideoProvider;
import live.blytz.platform.problem.Refusal;
import live.blytz.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows people in. */
@Component
class Entrance {

    private static final int MOST_LOTS = 100;

    private final Showcase showcase;
    private final CoHosts coHosts;
    private final Bans bans;
    private final InstantSource clock;
    private final VideoProvider video;
    private final StreamViews views;
    private final AuctionSettings settings;

    Entrance(
            Showcase showcase,
            CoHosts coHosts,
            Bans bans,
            InstantSource clock,
            VideoProvider video,
            StreamViews views,
            AuctionSettings settings) {
        this.showcase = showcase;
        this.coHosts = coHosts;
        this.bans = bans;
        this.clock = clock;
        this.video = video;
        this.views = views;
        this.settings = settings;
    }

    Welcome to(Stream stream, Caller caller) {
        var lots =
                showcase.list(
                        new Showcase.Filter(stream.id().value(), null, null), null, MOST_LOTS);
        return welcome(stream, lots, caller);
    }

    Welcome to(Stream stream, Stored auction, Caller caller) {
        return welcome(stream, List.of(auction), caller);
    }

    /** To a lot that is sold alone: there is nothing to watch but the bids. */
    Welcome to(Stored auction, Caller caller) {
        var view = AuctionView.of(auction.auction(), caller);
        return new Welcome(null, null, null, new Welcome.Snapshot(null, List.of(view), null));
    }

    private Welcome welcome(Stream stream, List<Stored> lots, Caller caller) {
        if (bans.keepOut(stream.id(), caller.id(), clock.instant())) {
            throw Refusal.of(AuctionReason.BANNED);
        }
        var show = views.of(stream, caller);
        var snapshot =
                new Welcome.Snapshot(
                        show,
                        lots.stream().map(each -> AuctionView.of(each.auction(), caller)).toList(),
                        stream.pinned());
        var socket = settings.publicWebsocketUrl() + "/streams/" + stream.id();
        return new Welcome(seat(stream, caller), socket, show.playbackUrl(), snapshot);
    }

    private @Nullable Seat seat(Stream stream, Caller caller) {
        if (stream.status().isOver() || !video.isOffered()) {
            return null;
        }
        var publishes =
                stream.isOwnedBy(caller.id())
                        || coHosts.find(stream.id(), caller.id())
                                .filter(CoHost::hasAccepted)
                                .isPresent();
        return video.seat(stream.room(), caller.id().toString(), caller.name(), publishes);
    }
}
