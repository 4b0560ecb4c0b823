package live.blytz.catalog;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record CategoryView(
        UUID id,
        @Nullable UUID parentId,
        String name,
        String slug,
        @Nullable String imageUrl,
        int sortOrder,
        boolean isActive,
        long version,
        List<CategoryView> children) {

    static CategoryView of(Category category, List<CategoryView> children) {
        return new CategoryView(
                category.id(),
                category.parentId(),
                category.name(),
                category.slug(),
                category.imageUrl(),
                category.sortOrder(),
                category.isActive(),
                category.version(),
                children);
    }

    static CategoryView of(Category category) {
        return of(category, List.of());
    }
}
