package live.blytz.auction.video;

/**
 * Somebody in a room.
 *
 * @param identity a person's id, or the name we gave a program
 * @param sends whether they are seen or heard
 */
public record Guest(String identity, boolean sends) {}
