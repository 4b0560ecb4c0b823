package live.blytz.order.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import live.blytz.order.application.Buying;
import live.blytz.order.application.Ordering;
import live.blytz.order.application.Shipping;
import live.blytz.order.domain.Actor;
import live.blytz.order.domain.Order;
import live.blytz.order.domain.OrderId;
import live.blytz.order.domain.Outcome;
import live.blytz.order.domain.Outcome.Moved;
import live.blytz.order.domain.Outcome.Refused;
import live.blytz.order.domain.Outcome.Unchanged;
import live.blytz.order.domain.Side;
import live.blytz.platform.problem.Problems;
import live.blytz.platform.security.Caller;
import live.blytz.platform.web.ETags;
import live.blytz.platform.web.Limit;
import live.blytz.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
@RequestMapping("/api/v1/orders")
@Tag(name = "orders", description = "Purchases, for their buyer, their seller and admins")
class OrderController {

    private final Ordering ordering;
    private final Buying buying;
    private final Shipping shipping;

    OrderController(Ordering ordering, Buying buying, Shipping shipping) {
        this.ordering = ordering;
        this.buying = buying;
        this.shipping = shipping;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The caller's orders as buyer (default), seller or admin, newest first")
    Page<OrderView> list(
            Caller caller,
            @ParameterObject @ModelAttribute OrderList which,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var most = Limit.of(limit);
        var found = ordering.list(which.filter(caller, cursor), most + 1);
        return Page.of(found, most, OrderList::cursorOf)
                .map(order -> OrderView.of(order, which.side()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One order, for its buyer, its seller and admins")
    ResponseEntity<OrderView> read(Caller caller, @PathVariable UUID id) {
        var order = ordering.read(new OrderId(id), actor(caller));
        return ResponseEntity.ok().eTag(ETags.of(order.version())).body(view(order, caller));
    }

    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    @PostMapping
    @Operation(summary = "Buys units of a product at its fixed price")
    ResponseEntity<?> buy(Caller caller, @Valid @RequestBody OrderForms.Purchase wish) {
        return switch (buying.buy(caller.id(), wish.productId(), wish.units(), wish.addressId())) {
            case Moved(var order, _) ->
                    ResponseEntity.created(URI.create("/api/v1/orders/" + order.id()))
                            .eTag(ETags.of(order.version()))
                            .body(view(order, caller));
            case Unchanged(var order) -> ResponseEntity.ok(view(order, caller));
            case Refused(var reason, var detail) -> Problems.response(reason, detail);
        };
    }

    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    @PutMapping("/{id}/address")
    @Operation(summary = "The buyer says where to bring it, until it ships; needs If-Match")
    ResponseEntity<?> readdress(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody OrderForms.ChosenAddress chosen) {
        return answer(
                ordering.readdress(
                        new OrderId(id),
                        actor(caller),
                        chosen.addressId(),
                        version -> ETags.require(ifMatch, version)),
                caller);
    }

    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    @PostMapping("/{id}/pay")
    @Operation(summary = "The buyer pays again after a declined payment")
    ResponseEntity<?> pay(
            Caller caller,
            @PathVariable UUID id,
            @Valid @RequestBody(required = false) OrderForms.@Nullable Payment with) {
        return answer(
                ordering.pay(
                        new OrderId(id),
                        actor(caller),
                        with == null ? null : with.paymentMethodId()),
                caller);
    }

    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    @PostMapping("/{id}/ship")
    @Operation(summary = "The seller hands a paid order over for delivery")
    ResponseEntity<?> ship(Caller caller, @PathVariable UUID id) {
        return answer(shipping.ship(new OrderId(id), actor(caller)), caller);
    }

    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    @PostMapping("/{id}/cancel")
    @Operation(
            summary = "Ends an order: the buyer until it is paid, seller and admins until it ships")
    ResponseEntity<?> cancel(
            Caller caller,
            @PathVariable UUID id,
            @Valid @RequestBody(required = false) OrderForms.@Nullable Cancel why) {
        return answer(
                ordering.cancel(new OrderId(id), actor(caller), why == null ? null : why.reason()),
                caller);
    }

    private static ResponseEntity<?> answer(Outcome outcome, Caller caller) {
        return switch (outcome) {
            case Moved(var order, _) -> tagged(order, caller);
            case Unchanged(var order) -> tagged(order, caller);
            case Refused(var reason, var detail) -> Problems.response(reason, detail);
        };
    }

    private static ResponseEntity<OrderView> tagged(Order order, Caller caller) {
        return ResponseEntity.ok().eTag(ETags.of(order.version())).body(view(order, caller));
    }

    private static OrderView view(Order order, Caller caller) {
        return OrderView.of(order, actor(caller).sideOf(order).orElse(Side.BUYER));
    }

    private static Actor actor(Caller caller) {
        return new Actor(caller.id(), caller.isAdmin());
    }
}
