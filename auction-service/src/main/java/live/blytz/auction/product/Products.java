package live.blytz.auction.product;

import java.util.Optional;
import java.util.UUID;

/** Our copy of the catalog, fed by its events. */
public interface Products {

    Optional<Product> find(UUID id);

    /** Keeps the newest edit, in whatever order they are heard. */
    void keep(Product product);
}
