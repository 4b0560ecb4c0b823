package live.blytz.auction.stream.application;

import live.blytz.auction.stream.domain.Stream;

/**
 * A show as the table has it.
 *
 * @param version rises with every change but that of the audience
 */
public record StoredStream(Stream stream, long version) {}
