package live.blytz.auction.stream.application;

import live.blytz.auction.stream.domain.StreamId;

/** Inside the service: a show has another status, and its video something to do. */
public record ShowMoved(StreamId id) {}
