package live.blytz.catalog;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

interface Categories extends JpaRepository<Category, UUID> {

    Optional<Category> findBySlug(String slug);

    boolean existsBySlug(String slug);

    boolean existsByParentId(UUID parentId);

    @Query("select count(p) > 0 from Product p where p.details.categoryId = :id")
    boolean hasProducts(UUID id);

    /** Two moves at the same time could close a circle that neither closes alone: one at a time. */
    @NativeQuery("select 1 from (select pg_advisory_xact_lock(hashtext('category'))) as held")
    int lockTree();
}
