package live.blytz.order.domain;

import java.time.Instant;

public record Waiting(Wait what, Instant until) {}
