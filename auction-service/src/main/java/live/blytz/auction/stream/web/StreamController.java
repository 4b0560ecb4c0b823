package live.blytz.auction.stream.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import live.blytz.auction.stream.application.Producing;
import live.blytz.auction.stream.application.StoredStream;
import live.blytz.auction.stream.application.StreamKeys;
import live.blytz.auction.stream.application.Streams;
import live.blytz.auction.stream.domain.StreamId;
import live.blytz.auction.stream.domain.StreamStatus;
import live.blytz.platform.problem.Refusal;
import live.blytz.platform.security.Caller;
import live.blytz.platform.web.Cursor;
import live.blytz.platform.web.Limit;
import live.blytz.platform.web.Page;
import org.jspecify.annotations.Nullable;
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
@RequestMapping("/api/v1/streams")
@Tag(name = "streams", description = "Live shows")
class StreamController {

    private static final String SELLERS = "hasAnyRole('SELLER', 'VENDOR')";

    private final Producing producing;
    private final Streams streams;
    private final StreamKeys keys;
    private final StreamViews views;

    StreamController(Producing producing, Streams streams, StreamKeys keys, StreamViews views) {
        this.producing = producing;
        this.streams = streams;
        this.keys = keys;
        this.views = views;
    }

    record StatusBody(@NotNull @Nullable String status) {}

    record PinBody(@NotNull @Nullable UUID productId) {}

    @PostMapping
    @PreAuthorize(SELLERS)
    @Operation(summary = "Announce a show")
    ResponseEntity<StreamView> schedule(Caller caller, @Valid @RequestBody StreamBody stream) {
        var scheduled = producing.schedule(caller.id(), stream.billing());
        var view = views.of(scheduled.stream(), caller);
        return ResponseEntity.created(URI.create("/api/v1/streams/" + view.id()))
                .eTag(ShowTags.of(scheduled.version(), view))
                .body(view);
    }

    @GetMapping
    @Operation(summary = "Shows, newest first")
    Page<StreamView> list(
            @Nullable Caller caller,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable UUID seller,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var most = Limit.of(limit);
        var filter = new Streams.Filter(status == null ? null : status(status), seller);
        var found =
                streams.list(
                        filter,
                        cursor == null ? null : new StreamId(Cursor.readId(cursor)),
                        most + 1);
        var seen = views.of(found.stream().map(StoredStream::stream).toList(), caller);
        return Page.of(found, most, each -> Cursor.of(each.stream().id()))
                .map(each -> Objects.requireNonNull(seen.get(each.stream().id())));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A show as it is now")
    ResponseEntity<StreamView> show(@Nullable Caller caller, @PathVariable UUID id) {
        return answer(streams.find(new StreamId(id)).orElseThrow(Refusal::notFound), caller);
    }

    @PutMapping("/{id}")
    @PreAuthorize(SELLERS)
    @Operation(summary = "Change what is announced, until it is live")
    ResponseEntity<StreamView> edit(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody StreamBody stream) {
        var before = producing.own(caller.id(), new StreamId(id));
        ShowTags.require(ifMatch, before.version(), views.of(before.stream(), caller));
        return answer(producing.edit(before, stream.billing()), caller);
    }

    @PostMapping("/{id}/status")
    @PreAuthorize(SELLERS)
    @Operation(summary = "Move a show to its next status")
    ResponseEntity<StreamView> move(
            Caller caller, @PathVariable UUID id, @Valid @RequestBody StatusBody body) {
        var to = status(Objects.requireNonNull(body.status()));
        return answer(producing.move(caller.id(), new StreamId(id), to), caller);
    }

    @PostMapping("/{id}/start")
    @PreAuthorize(SELLERS)
    @Operation(summary = "Go on air, through pre_live when it is still scheduled")
    ResponseEntity<StreamView> start(Caller caller, @PathVariable UUID id) {
        return answer(producing.start(caller.id(), new StreamId(id)), caller);
    }

    @PostMapping("/{id}/end")
    @PreAuthorize(SELLERS)
    @Operation(summary = "Go off air, through ending when it is live")
    ResponseEntity<StreamView> end(Caller caller, @PathVariable UUID id) {
        return answer(producing.end(caller.id(), new StreamId(id)), caller);
    }

    @PostMapping("/{id}/pin")
    @PreAuthorize(SELLERS)
    @Operation(summary = "Put a product of yours before the viewers' eyes")
    ResponseEntity<StreamView> pin(
            Caller caller, @PathVariable UUID id, @Valid @RequestBody PinBody body) {
        var product = Objects.requireNonNull(body.productId());
        return answer(producing.pin(caller.id(), new StreamId(id), product), caller);
    }

    @PostMapping("/{id}/stream-key")
    @PreAuthorize(SELLERS)
    @Operation(
            summary = "Rotate the stream key: the old one is useless from now on",
            description =
                    "Whoever sends by it is cut. 503 `video_away`: the old one may still work.")
    ResponseEntity<StreamView> rotateKey(Caller caller, @PathVariable UUID id) {
        return answer(keys.rotate(caller.id(), new StreamId(id)), caller);
    }

    private ResponseEntity<StreamView> answer(StoredStream stored, @Nullable Caller caller) {
        var view = views.of(stored.stream(), caller);
        return ResponseEntity.ok().eTag(ShowTags.of(stored.version(), view)).body(view);
    }

    private static StreamStatus status(String code) {
        return StreamStatus.of(code)
                .orElseThrow(() -> Refusal.invalid("status", "is not a status of a stream"));
    }
}
