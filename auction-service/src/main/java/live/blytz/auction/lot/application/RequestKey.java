package live.blytz.auction.lot.application;

import java.util.UUID;

/** An {@code Idempotency-Key}, as its sender means it. */
public record RequestKey(UUID caller, String key) {}
