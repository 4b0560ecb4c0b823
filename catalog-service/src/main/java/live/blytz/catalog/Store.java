package live.blytz.catalog;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A shop window with a name and an address. */
@Entity
class Store {

    @Id private UUID id;
    private UUID ownerId;
    private String name;
    private String slug;
    private @Nullable String description;

    @Convert(converter = Verification.Column.class)
    private Verification verification;

    @Convert(converter = JsonColumn.Place.class)
    @ColumnTransformer(write = "?::jsonb")
    private @Nullable Pickup pickup;

    @Version private @Nullable Long version;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Store() {}

    Store(UUID id, UUID ownerId, String name, String slug, Instant now) {
        this.id = id;
        this.ownerId = ownerId;
        this.name = name;
        this.slug = slug;
        this.verification = Verification.UNVERIFIED;
        this.createdAt = now;
        this.updatedAt = now;
    }

    void describe(
            String nextName,
            String nextSlug,
            @Nullable String text,
            @Nullable Pickup place,
            Instant now) {
        name = nextName;
        slug = nextSlug;
        description = text;
        pickup = place;
        updatedAt = now;
    }

    /**
     * @return whether the state may follow
     */
    boolean verify(Verification next, Instant now) {
        if (!verification.mayBecome(next)) {
            return false;
        }
        verification = next;
        updatedAt = now;
        return true;
    }

    UUID id() {
        return id;
    }

    UUID ownerId() {
        return ownerId;
    }

    String name() {
        return name;
    }

    String slug() {
        return slug;
    }

    @Nullable String description() {
        return description;
    }

    Verification verification() {
        return verification;
    }

    @Nullable Pickup pickup() {
        return pickup;
    }

    long version() {
        return Objects.requireNonNull(version, "a store has a version once it is stored");
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
