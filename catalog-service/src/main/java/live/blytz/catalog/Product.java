package live.blytz.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/**
 * A thing or a service for sale. Units leave and come back in {@link Stock}, views come in {@link
 * Views}.
 */
@Entity
class Product {

    @Id private UUID id;
    private UUID sellerId;
    @Embedded private ProductDetails details;

    @Convert(converter = ProductStatus.Column.class)
    private ProductStatus status;

    private int stock;
    private boolean featured;

    @Column(insertable = false, updatable = false)
    private long viewCount;

    @Version private @Nullable Long version;
    private Instant createdAt;
    private Instant updatedAt;
    private @Nullable Instant publishedAt;

    @Formula("(select s.display_name from seller s where s.id = seller_id)")
    private @Nullable String sellerName;

    @SuppressWarnings("NullAway.Init")
    protected Product() {}

    Product(UUID id, UUID sellerId, ProductDetails details, int stock, Instant now) {
        this.id = id;
        this.sellerId = sellerId;
        this.details = details;
        this.stock = stock;
        this.status = ProductStatus.DRAFT;
        this.createdAt = now;
        this.updatedAt = now;
    }

    void describe(ProductDetails next, int units, Instant now) {
        details = next;
        stock = units;
        updatedAt = now;
    }

    /** Something that belongs to it changed elsewhere: a new version of the same words. */
    void touch(Instant now) {
        updatedAt = now;
    }

    void empty() {
        stock = 0;
    }

    void feature(boolean on) {
        featured = on;
    }

    /**
     * @return whether the life cycle allows the move
     */
    boolean move(ProductStatus next, Instant now) {
        if (!status.mayBecome(next)) {
            return false;
        }
        status = next;
        updatedAt = now;
        if (publishedAt == null && next == ProductStatus.ACTIVE) {
            publishedAt = now;
        }
        return true;
    }

    UUID id() {
        return id;
    }

    UUID sellerId() {
        return sellerId;
    }

    @Nullable String sellerName() {
        return sellerName;
    }

    ProductDetails details() {
        return details;
    }

    ProductStatus status() {
        return status;
    }

    int stock() {
        return stock;
    }

    boolean isFeatured() {
        return featured;
    }

    long viewCount() {
        return viewCount;
    }

    long version() {
        return Objects.requireNonNull(version, "a product has a version once it is stored");
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    @Nullable Instant publishedAt() {
        return publishedAt;
    }
}
