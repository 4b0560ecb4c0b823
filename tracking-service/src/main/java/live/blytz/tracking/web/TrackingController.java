package live.blytz.tracking.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import live.blytz.platform.problem.Refusal;
import live.blytz.platform.security.Caller;
import live.blytz.tracking.application.Following;
import live.blytz.tracking.application.Following.Viewer;
import live.blytz.tracking.web.Views.TrackingView;
import live.blytz.tracking.web.Views.TrailView;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@RequestMapping("/api/v1/orders/{orderId}/tracking")
@Tag(name = "tracking", description = "Where an order is")
class TrackingController {

    private final Following following;
    private final LiveViews liveViews;

    TrackingController(Following following, LiveViews liveViews) {
        this.following = following;
        this.liveViews = liveViews;
    }

    @GetMapping
    @Operation(summary = "The story so far; places, live position and ETA for the buyer alone")
    TrackingView tracking(@PathVariable UUID orderId, Caller caller) {
        return following
                .tracking(orderId, new Viewer(caller.id(), caller.isAdmin()))
                .map(TrackingView::of)
                .orElseThrow(Refusal::notFound);
    }

    @GetMapping("/trail")
    @Operation(
            summary = "The rider's way so far, for the buyer",
            description =
                    "At most 500 points, evenly left out where there were more, the oldest first; none"
                            + " unless the parcel is on its way.")
    TrailView trail(@PathVariable UUID orderId, Caller caller) {
        if (!following.mayWatch(orderId, caller.id())) {
            throw Refusal.notFound();
        }
        return TrailView.of(following.trail(orderId));
    }

    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary =
                    "For the buyer: `status`, `position` and `eta` as server-sent events, until it"
                            + " is over")
    SseEmitter live(@PathVariable UUID orderId, Caller caller) {
        if (!following.mayWatch(orderId, caller.id())) {
            throw Refusal.notFound();
        }
        return liveViews.open(orderId, caller.id());
    }
}
