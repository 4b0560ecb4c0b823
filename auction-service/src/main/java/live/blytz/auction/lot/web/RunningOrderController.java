package live.blytz.auction.lot.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import live.blytz.auction.lot.application.Arranging;
import live.blytz.platform.security.Caller;
import live.blytz.platform.web.ETags;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/streams/{id}/lots")
@Tag(name = "auctions")
class RunningOrderController {

    private final Arranging arranging;

    RunningOrderController(Arranging arranging) {
        this.arranging = arranging;
    }

    @GetMapping
    @Operation(summary = "Which lots of a show come, the next one first")
    ResponseEntity<RunningOrder> show(@PathVariable UUID id) {
        return answer(RunningOrder.of(arranging.of(id)));
    }

    @PutMapping
    @PreAuthorize("hasAnyRole('SELLER', 'VENDOR')")
    @Operation(
            summary = "Put the lots of a show that are not open yet into another order",
            description =
                    "All of them, each once. 412 when the order is not the one of `If-Match`, with"
                            + " it as `current`; 409 `order_changed` when a lot is missing, too much or"
                            + " was moved meanwhile, with the present order as `lots`.")
    ResponseEntity<RunningOrder> arrange(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody RunningOrder wanted) {
        var before = arranging.own(caller.id(), id);
        var known = RunningOrder.of(before);
        ETags.require(ifMatch, known.version(), known);
        return answer(RunningOrder.of(arranging.arrange(id, before, wanted.ids())));
    }

    private static ResponseEntity<RunningOrder> answer(RunningOrder order) {
        return ResponseEntity.ok().eTag(order.tag()).body(order);
    }
}
