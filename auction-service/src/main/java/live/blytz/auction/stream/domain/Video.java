package live.blytz.auction.stream.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What viewers of a show see. It follows what is seen in the room, not the order in which one hears
 * of it.
 *
 * @param since when it came to this state
 * @param source while on air
 * @param detail why nobody is seen
 */
public record Video(
        VideoState state,
        Instant since,
        @Nullable VideoSource source,
        @Nullable VideoDetail detail) {

    public static Video none(VideoDetail why, Instant since) {
        return new Video(VideoState.NONE, since, null, why);
    }

    /** The same one when nothing is different. */
    public Video after(StreamStatus show, Sight sight, Instant at) {
        var next = next(show, sight, at);
        return next.state == state && next.source == source && next.detail == detail ? this : next;
    }

    private Video next(StreamStatus show, Sight sight, Instant at) {
        return switch (show) {
            case SCHEDULED -> none(VideoDetail.NOT_OPEN_YET, at);
            case ENDED, CANCELLED -> over(at);
            case PRE_LIVE, LIVE, ENDING ->
                    switch (sight) {
                        case Sight.Seen(var from) when from != null ->
                                in(VideoState.ON_AIR, at, from, null);
                        case Sight.Seen _ when wasSeen(show) ->
                                in(VideoState.INTERRUPTED, at, null, VideoDetail.PUBLISHER_LEFT);
                        case Sight.Seen _ -> in(VideoState.WAITING, at, null, null);
                        case Sight.Unseen(var why) when wasSeen(show) ->
                                in(VideoState.INTERRUPTED, at, null, why);
                        case Sight.Unseen(var why) -> in(VideoState.NONE, at, null, why);
                    };
        };
    }

    /** A test before the show is nothing that viewers could miss. */
    private boolean wasSeen(StreamStatus show) {
        return show != StreamStatus.PRE_LIVE
                && (state == VideoState.ON_AIR || state == VideoState.INTERRUPTED);
    }

    private Video over(Instant at) {
        return state == VideoState.NONE ? this : in(VideoState.ENDED, at, null, null);
    }

    private Video in(
            VideoState now, Instant at, @Nullable VideoSource from, @Nullable VideoDetail why) {
        return new Video(now, now == state ? since : at, from, why);
    }
}
