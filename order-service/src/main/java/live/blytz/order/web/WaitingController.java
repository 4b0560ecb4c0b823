package live.blytz.order.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import live.blytz.order.application.Reminding;
import live.blytz.order.application.WaitingFilter;
import live.blytz.order.domain.Order;
import live.blytz.order.domain.OrderId;
import live.blytz.order.domain.Wait;
import live.blytz.platform.problem.Refusal;
import live.blytz.platform.web.Cursor;
import live.blytz.platform.web.Limit;
import live.blytz.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is on its way, for admins. */
@RestController
@RequestMapping("/api/v1/orders")
@PreAuthorize("hasRole('ADMIN')")
@Tag(name = "orders")
class WaitingController {

    private final Reminding reminding;

    WaitingController(Reminding reminding) {
        this.reminding = reminding;
    }

    /**
     * @param events the types of what is told again
     */
    record ToldAgain(List<String> events) {}

    @GetMapping("/waiting")
    @Operation(
            summary = "Orders that wait for somebody, those first whose time is over first (admin)",
            description = "`awaits` is stock, payment, shipment or delivery.")
    Page<WaitingView> waiting(
            @RequestParam(required = false) @Nullable String awaits,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var most = Limit.of(limit);
        var filter =
                new WaitingFilter(
                        awaits == null ? null : wait(awaits),
                        cursor == null ? null : place(cursor));
        return Page.of(reminding.waiting(filter, most + 1), most, WaitingController::cursor)
                .map(WaitingView::of);
    }

    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Tell again what an order waits for the answer to (admin)",
            description =
                    "Under the same event ids: who had them does nothing, so this may be done at any"
                            + " time. 409 `not_waiting` at the end of its way, `nothing_to_tell` for"
                            + " an order of a release that did not keep what it told.")
    ToldAgain retry(@PathVariable UUID id) {
        return new ToldAgain(reminding.remind(new OrderId(id)));
    }

    private static String cursor(Order last) {
        return Cursor.of(Objects.requireNonNull(last.waiting()).until(), last.id());
    }

    private static WaitingFilter.Place place(String cursor) {
        var words = Cursor.read(cursor, 2);
        try {
            return new WaitingFilter.Place(
                    Instant.parse(words.getFirst()), new OrderId(UUID.fromString(words.getLast())));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            throw Refusal.invalid("cursor", "is not a cursor of this list");
        }
    }

    private static Wait wait(String word) {
        for (var known : Wait.values()) {
            if (WaitingView.word(known).equals(word)) {
                return known;
            }
        }
        throw Refusal.invalid("awaits", "must be stock, payment, shipment or delivery");
    }
}
