package live.blytz.tracking.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.blytz.tracking.domain.Milestone;

/** What befell an order before there was a parcel. */
public interface Stories {

    record Parties(UUID buyer, UUID seller) {}

    void add(UUID event, UUID order, Parties parties, Milestone milestone);

    List<Milestone> of(UUID order);

    Optional<Parties> parties(UUID order);
}
