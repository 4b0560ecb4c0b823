package live.blytz.catalog;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import live.blytz.platform.problem.Refusal;
import live.blytz.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/uploads")
class UploadController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Uploading uploading;
    private final ImageSettings settings;

    UploadController(Uploading uploading, ImageSettings settings) {
        this.uploading = uploading;
        this.settings = settings;
    }

    /**
     * @param uploadUrl to be PUT to, with the announced type and length, until {@code expiresAt}
     */
    record Announcement(UUID id, URI uploadUrl, Instant expiresAt) {}

    /**
     * @param urls by size; each answers WebP to whom accepts it, JPEG to others
     */
    record Ready(UUID id, Map<String, String> urls) {}

    @PostMapping
    @PreAuthorize("hasAnyRole('SELLER', 'VENDOR', 'ADMIN')")
    ResponseEntity<Announcement> announce(
            Caller caller, @RequestBody @Valid UploadRequest request) {
        var announced = uploading.announce(caller, request);
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new Announcement(announced.id(), announced.url(), announced.expiresAt()));
    }

    @PostMapping("/{id}/confirm")
    @PreAuthorize("hasAnyRole('SELLER', 'VENDOR', 'ADMIN')")
    Ready confirm(@PathVariable UUID id, Caller caller) {
        uploading.confirm(caller, id);
        return new Ready(
                id,
                Arrays.stream(Pictures.Size.values())
                        .collect(
                                Collectors.toMap(
                                        Pictures.Size::word,
                                        size ->
                                                "/api/v1/uploads/%s/%s"
                                                        .formatted(id, size.word()))));
    }

    @GetMapping("/{id}/{size:small|medium|large}")
    ResponseEntity<byte[]> picture(
            @PathVariable UUID id,
            @PathVariable String size,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        var format =
                accept != null && accept.contains(Pictures.Format.WEBP.contentType())
                        ? Pictures.Format.WEBP
                        : Pictures.Format.JPG;
        var variant = new Pictures.Variant(Word.read(Pictures.Size.class, size), format);
        if (!settings.cdnUrl().isEmpty()) {
            return ResponseEntity.status(HttpStatus.FOUND)
                    .location(URI.create(settings.cdnUrl() + "/" + Uploading.key(id, variant)))
                    .varyBy(HttpHeaders.ACCEPT)
                    .build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.contentType()))
                .cacheControl(FOR_EVER)
                .varyBy(HttpHeaders.ACCEPT)
                .body(uploading.read(id, variant).orElseThrow(Refusal::notFound));
    }
}
