package live.blytz.auction.stream.application;

import live.blytz.auction.stream.domain.Video;
import live.blytz.auction.video.Seat;
import org.jspecify.annotations.Nullable;

/**
 * The ways by which a seller's programs can send.
 *
 * @param rtmp null where there is none, or none can be had now
 * @param whip likewise
 */
public record Offer(@Nullable Ingest rtmp, @Nullable Seat whip, Video video) {}
