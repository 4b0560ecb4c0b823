package live.blytz.auction.video;

/**
 * The way into a video room.
 *
 * @param url of the server
 * @param token lets one person in, for some hours
 */
public record Seat(String url, String token) {}
