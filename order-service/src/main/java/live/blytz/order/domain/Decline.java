package live.blytz.order.domain;

import java.time.Instant;

/** The processor's last no. */
public record Decline(String reason, int attempt, Instant at) {}
