package live.blytz.catalog;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All categories as they hang together, siblings in their order. */
final class CategoryTree {

    private static final Comparator<Category> BY_PLACE =
            Comparator.comparingInt(Category::sortOrder).thenComparing(Category::name);

    private final List<Category> categories;
    private final Map<UUID, Category> byId = new HashMap<>();

    CategoryTree(List<Category> categories) {
        this.categories = categories.stream().sorted(BY_PLACE).toList();
        this.categories.forEach(category -> byId.put(category.id(), category));
    }

    /** Whether a category would stand below itself with this parent. */
    boolean wouldCircle(UUID id, @Nullable UUID parent) {
        var seen = new HashSet<UUID>();
        for (var at = parent; at != null && seen.add(at); at = parentOf(at)) {
            if (at.equals(id)) {
                return true;
            }
        }
        return false;
    }

    /** The category and all below it. */
    Set<UUID> subtree(UUID root) {
        var found = new HashSet<UUID>();
        var open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            var id = open.pop();
            if (found.add(id)) {
                childrenOf(id).forEach(child -> open.push(child.id()));
            }
        }
        return found;
    }

    /** What everybody sees: an inactive category takes its branch with it. */
    List<CategoryView> active() {
        return branch(null, Category::isActive);
    }

    List<CategoryView> whole() {
        return branch(null, _ -> true);
    }

    private List<CategoryView> branch(@Nullable UUID parent, Predicate<Category> shown) {
        return childrenOf(parent).stream()
                .filter(shown)
                .map(category -> CategoryView.of(category, branch(category.id(), shown)))
                .toList();
    }

    private List<Category> childrenOf(@Nullable UUID parent) {
        return categories.stream()
                .filter(
                        category ->
                                parent == null
                                        ? category.parentId() == null
                                        : parent.equals(category.parentId()))
                .toList();
    }

    private @Nullable UUID parentOf(UUID id) {
        var category = byId.get(id);
        return category == null ? null : category.parentId();
    }
}
