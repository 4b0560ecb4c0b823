package live.blytz.catalog;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Stores extends JpaRepository<Store, UUID>, JpaSpecificationExecutor<Store> {

    Optional<Store> findBySlug(String slug);

    boolean existsBySlug(String slug);

    Optional<Store> findFirstByOwnerIdOrderByCreatedAt(UUID ownerId);

    /** For an edit: others that want to edit it wait. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Store s where s.id = :id")
    Optional<Store> lockById(UUID id);
}
