package live.blytz.auction.video;

import org.jspecify.annotations.Nullable;

/**
 * What the provider told by itself: something stirred in a room.
 *
 * @param taping how a taping stands, where it was about one
 */
public record Notice(String room, @Nullable Taping taping) {}
