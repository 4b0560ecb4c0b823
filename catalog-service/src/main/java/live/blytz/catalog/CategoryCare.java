package live.blytz.catalog;

import java.util.Optional;
import java.util.UUID;
import live.blytz.platform.id.Ids;
import live.blytz.platform.problem.Refusal;
import live.blytz.platform.web.ETags;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Admins grow and prune the tree; everybody reads it. */
@Service
class CategoryCare {

    private final Categories categories;
    private final ProductCache cache;

    CategoryCare(Categories categories, ProductCache cache) {
        this.categories = categories;
        this.cache = cache;
    }

    CategoryTree tree() {
        return new CategoryTree(categories.findAll());
    }

    Optional<Category> find(String slugOrId) {
        return Texts.uuid(slugOrId)
                .map(categories::findById)
                .orElseGet(() -> categories.findBySlug(slugOrId));
    }

    @Transactional
    Category create(CategoryRequest request) {
        categories.lockTree();
        var slug = request.slug() == null ? Slug.of(request.name()) : request.slug();
        claim(slug);
        var category = new Category(Ids.next(), known(request.parentId()), request.name(), slug);
        fill(category, slug, request);
        return categories.saveAndFlush(category);
    }

    @Transactional
    Category change(UUID id, @Nullable String ifMatch, CategoryRequest request) {
        categories.lockTree();
        var category = categories.findById(id).orElseThrow(Refusal::notFound);
        ETags.require(ifMatch, category.version(), CategoryView.of(category));
        var parent = known(request.parentId());
        if (tree().wouldCircle(id, parent)) {
            throw Refusal.of(CatalogReason.CATEGORY_CYCLE);
        }
        var slug = request.slug() == null ? category.slug() : request.slug();
        if (!slug.equals(category.slug())) {
            claim(slug);
        }
        category.moveBelow(parent);
        fill(category, slug, request);
        cache.forgetAll();
        return categories.saveAndFlush(category);
    }

    @Transactional
    void remove(UUID id) {
        categories.lockTree();
        var category = categories.findById(id).orElseThrow(Refusal::notFound);
        if (categories.existsByParentId(id) || categories.hasProducts(id)) {
            throw Refusal.of(CatalogReason.CATEGORY_IN_USE);
        }
        categories.delete(category);
    }

    private static void fill(Category category, String slug, CategoryRequest request) {
        category.describe(
                request.name(), slug, request.imageUrl(), request.place(), request.shown());
    }

    private void claim(String slug) {
        if (categories.existsBySlug(slug)) {
            throw Refusal.of(CatalogReason.SLUG_TAKEN);
        }
    }

    private @Nullable UUID known(@Nullable UUID parent) {
        if (parent != null && !categories.existsById(parent)) {
            throw Refusal.invalid("parent_id", "a category that exists");
        }
        return parent;
    }
}
