package live.blytz.order.application;

import java.util.Optional;
import java.util.UUID;
import live.blytz.order.domain.Product;

/** Copies of what catalog told. */
public interface Products {

    /** Keeps it unless a newer one is known. */
    void learn(Product product);

    Optional<Product> find(UUID id);
}
