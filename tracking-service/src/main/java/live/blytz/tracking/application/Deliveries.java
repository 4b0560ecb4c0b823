package live.blytz.tracking.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.blytz.tracking.domain.Delivery;
import live.blytz.tracking.domain.Outcome.Changed;

/** The deliveries there are, each stored together with what it has to tell. */
public interface Deliveries {

    Optional<Delivery> find(UUID id);

    Optional<Delivery> ofOrder(UUID order);

    /** False when it is there already. */
    boolean add(Changed created);

    /** False when somebody else stored a step since this one was decided. */
    boolean store(Changed step);

    /** Oldest first. */
    List<Delivery> waiting(int limit);

    List<Delivery> offersExpired(Instant now, int limit);

    List<Delivery> offeredTo(UUID rider, Instant now);

    /** What the rider has accepted and not yet ended. */
    Optional<Delivery> riddenBy(UUID rider);

    /** Newest first: those of a rider, a seller or a buyer. */
    List<Delivery> concerning(UUID person, int limit);
}
