package live.blytz.catalog;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import live.blytz.platform.problem.Refusal;
import live.blytz.platform.security.Caller;
import live.blytz.platform.web.ETags;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/categories")
class CategoryController {

    private final CategoryCare care;

    CategoryController(CategoryCare care) {
        this.care = care;
    }

    /** The whole tree; inactive branches only for an admin who asks with {@code all=true}. */
    @GetMapping
    ResponseEntity<Tree> tree(
            @RequestParam(defaultValue = "false") boolean all, @Nullable Caller caller) {
        if (all && caller != null && caller.isAdmin()) {
            return ResponseEntity.ok()
                    .cacheControl(CacheControl.noStore())
                    .body(new Tree(care.tree().whole()));
        }
        var tree = new Tree(care.tree().active());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .eTag(ListTag.of(tree))
                .body(tree);
    }

    record Tree(List<CategoryView> items) {}

    @GetMapping("/{slugOrId}")
    ResponseEntity<CategoryView> one(@PathVariable String slugOrId) {
        return care.find(slugOrId)
                .map(category -> tagged(ResponseEntity.ok(), category))
                .orElseThrow(Refusal::notFound);
    }

    @PostMapping
    @PreAuthorize("hasRole('ADMIN')")
    ResponseEntity<CategoryView> create(@RequestBody @Valid CategoryRequest request) {
        var category = care.create(request);
        return tagged(
                ResponseEntity.created(URI.create("/api/v1/categories/" + category.id())),
                category);
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasRole('ADMIN')")
    ResponseEntity<CategoryView> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid CategoryRequest request) {
        return tagged(ResponseEntity.ok(), care.change(id, ifMatch, request));
    }

    @DeleteMapping("/{id}")
    @PreAuthorize("hasRole('ADMIN')")
    ResponseEntity<Void> remove(@PathVariable UUID id) {
        care.remove(id);
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<CategoryView> tagged(
            ResponseEntity.BodyBuilder answer, Category category) {
        return answer.eTag(ETags.of(category.version())).body(CategoryView.of(category));
    }
}
