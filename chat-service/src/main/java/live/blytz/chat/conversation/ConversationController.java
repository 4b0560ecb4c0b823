package live.blytz.chat.conversation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import live.blytz.platform.problem.CommonReason;
import live.blytz.platform.problem.Refusal;
import live.blytz.platform.security.Caller;
import live.blytz.platform.web.Cursor;
import live.blytz.platform.web.Limit;
import live.blytz.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rooms of one vendor and one customer. */
@RestController
@RequestMapping("/api/v1/rooms")
class ConversationController {

    private final Conversing conversing;
    private final People people;

    ConversationController(Conversing conversing, People people) {
        this.conversing = conversing;
        this.people = people;
    }

    /** The other one; the caller is the one that is left out. */
    record Open(@Nullable UUID vendorId, @Nullable UUID customerId) {}

    record Send(
            @NotNull @Size(max = 2000) String message,
            @Pattern(regexp = "[A-Za-z0-9_./-]{1,200}") @Nullable String imageId,
            @Size(max = 20) @Nullable Map<@Size(max = 64) String, @Size(max = 500) String> metadata,
            @Size(max = 64) @Nullable String clientId) {}

    record Read(@Nullable UUID upTo) {}

    record Unread(long unread) {}

    @PostMapping
    ResponseEntity<Conversation> open(@RequestBody Open wanted, Caller caller) {
        var counter = counter(wanted, caller);
        var isNew = conversing.open(counter, caller);
        var room = conversing.show(counter.roomId(), caller);
        return isNew
                ? ResponseEntity.created(URI.create("/api/v1/rooms/" + counter.roomId())).body(room)
                : ResponseEntity.ok(room);
    }

    @GetMapping
    Page<Conversation> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        var most = Limit.of(limit);
        var before = cursor == null ? null : instant(cursor);
        return Page.of(
                        conversing.roomsOf(caller, before, most + 1),
                        most,
                        room -> Cursor.of(room.updatedAt()))
                .map(room -> conversing.show(room, caller, 1));
    }

    @GetMapping("/{room}")
    Conversation one(@PathVariable String room, Caller caller) {
        return conversing.show(room, caller);
    }

    @GetMapping("/{room}/messages")
    Page<Message> messages(
            @PathVariable String room,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        var most = Limit.of(limit);
        var before = cursor == null ? null : conversing.place(Cursor.read(cursor, 1).getFirst());
        return Page.of(
                conversing.messages(room, caller, before, most + 1),
                most,
                message -> Cursor.of(message.messageId()));
    }

    @PostMapping("/{room}/messages")
    ResponseEntity<Message> send(
            @PathVariable String room,
            @RequestBody @Valid Send said,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        if (said.message().isBlank() && said.imageId() == null) {
            throw Refusal.invalid("message", "must not be empty");
        }
        var message =
                conversing.send(
                        room,
                        caller,
                        said.message().strip(),
                        said.imageId(),
                        said.metadata() == null ? Map.of() : said.metadata(),
                        said.clientId() == null ? key : said.clientId());
        return ResponseEntity.created(URI.create("/api/v1/rooms/" + room + "/messages"))
                .body(message);
    }

    @PostMapping("/{room}/read")
    Unread read(
            @PathVariable String room,
            @RequestBody(required = false) @Nullable Read read,
            Caller caller) {
        return new Unread(conversing.read(room, caller, read == null ? null : read.upTo()));
    }

    private Counter counter(Open wanted, Caller caller) {
        if ((wanted.vendorId() == null) == (wanted.customerId() == null)) {
            throw Refusal.invalid("vendor_id", "give either vendor_id or customer_id");
        }
        if (caller.id().equals(wanted.vendorId()) || caller.id().equals(wanted.customerId())) {
            throw Refusal.invalid("vendor_id", "must be somebody else");
        }
        if (wanted.vendorId() != null) {
            var vendor =
                    people.find(wanted.vendorId())
                            .filter(People.Person::sells)
                            .orElseThrow(Refusal::notFound);
            return new Counter(vendor.id(), caller.id());
        }
        if (!caller.is("vendor") && !caller.is("seller")) {
            throw Refusal.of(CommonReason.FORBIDDEN);
        }
        return new Counter(
                caller.id(),
                people.find(Objects.requireNonNull(wanted.customerId()))
                        .orElseThrow(Refusal::notFound)
                        .id());
    }

    private static Instant instant(String cursor) {
        try {
            return Instant.parse(Cursor.read(cursor, 1).getFirst());
        } catch (DateTimeException foreign) {
            throw Refusal.invalid("cursor", "is not a cursor of this list");
        }
    }
}
