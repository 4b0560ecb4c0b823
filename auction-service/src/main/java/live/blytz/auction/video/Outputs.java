package live.blytz.auction.video;

/**
 * Where a taping goes in object storage.
 *
 * @param file the whole of it, for later
 * @param segments what the names of HLS segments begin with; the playlists lie beside them
 * @param playlist of all segments so far
 * @param livePlaylist of the last ones
 */
public record Outputs(String file, String segments, String playlist, String livePlaylist) {}
