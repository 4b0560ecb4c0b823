package live.blytz.catalog;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import live.blytz.platform.problem.Refusal;
import live.blytz.platform.security.Caller;
import live.blytz.platform.web.Cursor;
import live.blytz.platform.web.ETags;
import live.blytz.platform.web.Limit;
import live.blytz.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
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
@RequestMapping("/api/v1/stores")
class StoreController {

    private final StoreKeeping keeping;

    StoreController(StoreKeeping keeping) {
        this.keeping = keeping;
    }

    @PostMapping
    @PreAuthorize("hasAnyRole('SELLER', 'VENDOR')")
    ResponseEntity<StoreView> open(Caller caller, @RequestBody @Valid StoreRequest request) {
        var store = keeping.open(caller, request);
        return whole(ResponseEntity.created(URI.create("/api/v1/stores/" + store.id())), store);
    }

    /** One's own, the newest first; to admins all there are. */
    @GetMapping
    @PreAuthorize("hasAnyRole('SELLER', 'VENDOR', 'ADMIN')")
    Page<StoreView> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String verification,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var most = Limit.of(limit);
        var state = verification == null ? null : state(verification);
        var found = keeping.list(caller, state, before(cursor), most + 1);
        return Page.of(found, most, store -> Cursor.of(store.id())).map(StoreView::whole);
    }

    private static Verification state(String word) {
        return Arrays.stream(Verification.values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("verification", "is not a state of a store"));
    }

    private static @Nullable UUID before(@Nullable String cursor) {
        return cursor == null
                ? null
                : Texts.uuid(Cursor.read(cursor, 1).getFirst())
                        .orElseThrow(
                                () -> Refusal.invalid("cursor", "is not a cursor of this list"));
    }

    /** The public page; its owner and admins also see the pickup address. */
    @GetMapping("/{slugOrId}")
    ResponseEntity<StoreView> page(@PathVariable String slugOrId, @Nullable Caller caller) {
        var store = keeping.find(slugOrId).orElseThrow(Refusal::notFound);
        if (caller != null && (caller.isAdmin() || caller.id().equals(store.ownerId()))) {
            return whole(
                    ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate()), store);
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofSeconds(10)).cachePublic())
                .eTag(ETags.of(store.version()))
                .body(StoreView.publicly(store));
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasAnyRole('SELLER', 'VENDOR', 'ADMIN')")
    ResponseEntity<StoreView> furnish(
            @PathVariable UUID id,
            Caller caller,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid StoreRequest request) {
        return whole(ResponseEntity.ok(), keeping.furnish(id, caller, ifMatch, request));
    }

    record VerificationRequest(
            @NotNull @Pattern(regexp = "pending|verified|rejected") String status) {}

    /** The owner asks for it ({@code pending}), an admin decides. */
    @PostMapping("/{id}/verification")
    @PreAuthorize("hasAnyRole('SELLER', 'VENDOR', 'ADMIN')")
    ResponseEntity<StoreView> verify(
            @PathVariable UUID id, Caller caller, @RequestBody @Valid VerificationRequest request) {
        var next = Word.read(Verification.class, request.status());
        return whole(ResponseEntity.ok(), keeping.verify(id, caller, next));
    }

    private static ResponseEntity<StoreView> whole(ResponseEntity.BodyBuilder answer, Store store) {
        return answer.eTag(ETags.of(store.version())).body(StoreView.whole(store));
    }
}
