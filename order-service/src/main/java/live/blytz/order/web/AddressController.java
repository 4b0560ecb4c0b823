package live.blytz.order.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import live.blytz.order.application.AddressBook;
import live.blytz.order.domain.AddressEntry;
import live.blytz.platform.security.Caller;
import live.blytz.platform.web.ETags;
import live.blytz.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/addresses")
@Tag(name = "addresses", description = "The caller's address book")
class AddressController {

    private final AddressBook book;

    AddressController(AddressBook book) {
        this.book = book;
    }

    @GetMapping
    @Operation(summary = "All addresses of the caller, the default first")
    Page<AddressView> list(Caller caller) {
        return new Page<>(book.read(caller.id()).stream().map(AddressView::of).toList(), null);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One address of the caller")
    ResponseEntity<AddressView> read(Caller caller, @PathVariable UUID id) {
        return tagged(book.read(caller.id(), id));
    }

    @PostMapping
    @Operation(summary = "A new address; the first one is the default")
    ResponseEntity<AddressView> add(Caller caller, @Valid @RequestBody AddressForm form) {
        var entry = book.add(caller.id(), form.label(), form.address(), form.asDefault());
        return ResponseEntity.created(URI.create("/api/v1/addresses/" + entry.id()))
                .eTag(ETags.of(entry.version()))
                .body(AddressView.of(entry));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Replaces an address; needs If-Match")
    ResponseEntity<AddressView> edit(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody AddressForm form) {
        return tagged(
                book.edit(
                        caller.id(),
                        id,
                        form.label(),
                        form.address(),
                        form.asDefault(),
                        version -> ETags.require(ifMatch, version)));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Takes an address out of the book; orders keep theirs")
    ResponseEntity<Void> remove(Caller caller, @PathVariable UUID id) {
        book.remove(caller.id(), id);
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<AddressView> tagged(AddressEntry entry) {
        return ResponseEntity.ok().eTag(ETags.of(entry.version())).body(AddressView.of(entry));
    }
}
