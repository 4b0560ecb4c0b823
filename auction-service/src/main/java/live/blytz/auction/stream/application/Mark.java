package live.blytz.auction.stream.application;

import java.time.Instant;
import java.util.UUID;

/** A product came before the viewers' eyes: it was pinned, or its lot was opened. */
public record Mark(UUID product, String title, Instant at) {}
