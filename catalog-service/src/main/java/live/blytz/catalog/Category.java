package live.blytz.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One branch of the tree that products hang on. */
@Entity
class Category {

    @Id private UUID id;
    private @Nullable UUID parentId;
    private String name;
    private String slug;
    private @Nullable String imageUrl;
    private int sortOrder;

    @Column(name = "is_active")
    private boolean active;

    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Category() {}

    Category(UUID id, @Nullable UUID parentId, String name, String slug) {
        this.id = id;
        this.parentId = parentId;
        this.name = name;
        this.slug = slug;
        this.active = true;
    }

    void describe(
            String nextName, String nextSlug, @Nullable String image, int place, boolean shown) {
        name = nextName;
        slug = nextSlug;
        imageUrl = image;
        sortOrder = place;
        active = shown;
    }

    /** With all that stands below it. */
    void moveBelow(@Nullable UUID parent) {
        parentId = parent;
    }

    UUID id() {
        return id;
    }

    @Nullable UUID parentId() {
        return parentId;
    }

    String name() {
        return name;
    }

    String slug() {
        return slug;
    }

    @Nullable String imageUrl() {
        return imageUrl;
    }

    int sortOrder() {
        return sortOrder;
    }

    boolean isActive() {
        return active;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
