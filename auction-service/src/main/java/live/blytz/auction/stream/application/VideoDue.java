package live.blytz.auction.stream.application;

import live.blytz.auction.stream.domain.StreamId;

/**
 * Inside the service: the video of a show has something to do, as the show has another status or
 * somebody may not be in it any more.
 */
public record VideoDue(StreamId id) {}
