package live.blytz.order.domain;

import java.util.UUID;

public record Parties(UUID buyer, UUID seller) {}
