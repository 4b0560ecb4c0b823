package live.blytz.order.application;

import java.util.Optional;
import java.util.UUID;
import live.blytz.order.domain.Store;

/** Copies of what catalog told. */
public interface Stores {

    /** Keeps it unless a newer one is known. */
    void learn(Store store);

    Optional<Store> find(UUID id);
}
