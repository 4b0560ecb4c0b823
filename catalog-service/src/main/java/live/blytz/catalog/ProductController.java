package live.blytz.catalog;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import live.blytz.platform.security.Caller;
import live.blytz.platform.web.ETags;
import live.blytz.platform.web.Limit;
import live.blytz.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/products")
class ProductController {

    private static final CacheControl OURS_ONLY = CacheControl.noCache().cachePrivate();
    private static final CacheControl SHARED =
            CacheControl.maxAge(Duration.ofSeconds(5)).cachePublic();

    private final Selling selling;
    private final ProductReading reading;
    private final ProductSearch search;

    ProductController(Selling selling, ProductReading reading, ProductSearch search) {
        this.selling = selling;
        this.reading = reading;
        this.search = search;
    }

    @GetMapping
    ResponseEntity<Page<ProductView>> list(
            @ParameterObject @ModelAttribute @Valid ProductQuery query,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @Nullable Caller caller) {
        var page = search.find(query, caller, Limit.of(limit), cursor);
        return ResponseEntity.ok()
                .cacheControl(ProductSearch.isPrivate(query, caller) ? OURS_ONLY : SHARED)
                .varyBy(HttpHeaders.AUTHORIZATION)
                .eTag(ListTag.of(page))
                .body(page);
    }

    @GetMapping("/{id}")
    ResponseEntity<ProductView> one(@PathVariable UUID id, @Nullable Caller caller) {
        return tagged(
                ResponseEntity.ok()
                        .cacheControl(caller == null ? SHARED : OURS_ONLY)
                        .varyBy(HttpHeaders.AUTHORIZATION),
                reading.read(id, caller));
    }

    @PostMapping
    @PreAuthorize("hasAnyRole('SELLER', 'VENDOR')")
    ResponseEntity<ProductView> draft(Caller caller, @RequestBody @Valid ProductRequest request) {
        var product = selling.draft(caller, request);
        return tagged(
                ResponseEntity.created(URI.create("/api/v1/products/" + product.id())),
                ProductView.whole(product));
    }

    @PostMapping("/{id}/publish")
    @PreAuthorize("hasAnyRole('SELLER', 'VENDOR', 'ADMIN')")
    ResponseEntity<ProductView> publish(@PathVariable UUID id, Caller caller) {
        return tagged(ResponseEntity.ok(), ProductView.whole(selling.publish(id, caller)));
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasAnyRole('SELLER', 'VENDOR', 'ADMIN')")
    ResponseEntity<ProductView> edit(
            @PathVariable UUID id,
            Caller caller,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid ProductRequest request) {
        return tagged(
                ResponseEntity.ok(), ProductView.whole(selling.edit(id, caller, ifMatch, request)));
    }

    @DeleteMapping("/{id}")
    @PreAuthorize("hasAnyRole('SELLER', 'VENDOR', 'ADMIN')")
    ResponseEntity<Void> remove(
            @PathVariable UUID id,
            Caller caller,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        selling.remove(id, caller, ifMatch);
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<ProductView> tagged(
            ResponseEntity.BodyBuilder answer, ProductView view) {
        return answer.eTag(ETags.of(view.version())).body(view);
    }
}
