package live.blytz.auction.stream.application;

import live.blytz.auction.stream.domain.StreamKey;

/**
 * The provider's way into a show for programs like OBS.
 *
 * @param id the provider's
 */
public record Ingest(String id, String url, StreamKey key) {}
