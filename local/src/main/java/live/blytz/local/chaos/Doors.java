package live.blytz.local.chaos;

import java.util.List;

/**
 * Where load goes in.
 *
 * @param gateway origin of the one door
 * @param auctionDirect origins of the instances of auction-service, the first one first
 * @param liveRooms origins of the live rooms of the instances of chat-service, {@code ws://…}
 */
public record Doors(String gateway, List<String> auctionDirect, List<String> liveRooms) {}
