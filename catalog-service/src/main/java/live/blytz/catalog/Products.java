package live.blytz.catalog;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Products extends JpaRepository<Product, UUID> {

    /** For an edit: others that want to edit it, or its stock, wait. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Product p where p.id = :id")
    Optional<Product> lockById(UUID id);

    @Query("select p.id from Product p where p.sellerId = :sellerId")
    List<UUID> idsOfSeller(UUID sellerId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "select p from Product p where p.details.storeId = :storeId and p.publishedAt is not null order by p.id")
    List<Product> lockPublishedOfStore(UUID storeId);
}
