package live.blytz.auction.lot.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import live.blytz.auction.AuctionSettings;
import live.blytz.auction.lot.domain.AuctionId;
import live.blytz.auction.lot.domain.Lot;
import live.blytz.auction.lot.domain.SoftClose;
import live.blytz.auction.lot.domain.Terms;
import live.blytz.auction.product.Product;
import live.blytz.platform.money.Money;
import live.blytz.platform.problem.CommonReason;
import live.blytz.platform.problem.Problem;
import live.blytz.platform.problem.Problem.FieldError;
import live.blytz.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a lot down: what the seller said, what the product says, what the house holds usual. */
@Component
final class Catalogue {

    private static final Duration LONGEST = Duration.ofDays(30);

    private final IncrementTables increments;
    private final AuctionSettings.Lots usual;

    Catalogue(IncrementTables increments, AuctionSettings settings) {
        this.increments = increments;
        this.usual = settings.lots();
    }

    /**
     * @throws Refusal with every field that is not acceptable
     */
    Lot lot(AuctionId id, NewLot said, Product product) {
        var wrong = new ArrayList<FieldError>();
        var starting = Objects.requireNonNullElse(said.startingPrice(), product.startingPrice());
        var reserve = price(said.reservePrice(), product.reservePrice(), starting);
        var buyNow = price(said.buyNowPrice(), product.buyNowPrice(), starting);
        if (!starting.isPositive()) {
            wrong.add(new FieldError("starting_price", "must be above zero"));
        }
        mustNotBeBelow(starting, reserve, "reserve_price", wrong);
        mustNotBeBelow(starting, buyNow, "buy_now_price", wrong);
        var duration = Objects.requireNonNullElse(said.duration(), usual.duration());
        if (duration.compareTo(Duration.ofSeconds(1)) < 0 || duration.compareTo(LONGEST) > 0) {
            wrong.add(new FieldError("duration_seconds", "must be between 1 and 2592000"));
        }
        if (!wrong.isEmpty()) {
            throw Refusal.of(Problem.of(CommonReason.INVALID).errors(List.copyOf(wrong)));
        }
        var steps = increments.of(starting.currency(), product.categoryId());
        var close = Objects.requireNonNullElseGet(said.softClose(), this::usualClose);
        return new Lot(
                id,
                said.streamId(),
                product.id(),
                product.sellerId(),
                Objects.requireNonNullElse(said.title(), product.title()),
                product.imageUrl(),
                new Terms(starting, reserve, buyNow, duration, steps, close),
                said.scheduledStart());
    }

    private SoftClose usualClose() {
        return new SoftClose(
                usual.softCloseWindow(), usual.softCloseExtension(), usual.softCloseCap());
    }

    /** The product's price counts only where it fits what the seller says of this lot. */
    private static @Nullable Money price(
            @Nullable Money said, @Nullable Money ofProduct, Money starting) {
        if (said != null || ofProduct == null) {
            return said;
        }
        return ofProduct.currency().equals(starting.currency()) && ofProduct.isAtLeast(starting)
                ? ofProduct
                : null;
    }

    private static void mustNotBeBelow(
            Money starting, @Nullable Money price, String field, List<FieldError> wrong) {
        if (price == null) {
            return;
        }
        if (!price.currency().equals(starting.currency())) {
            wrong.add(new FieldError(field, "must be in " + starting.currencyCode()));
        } else if (price.isLessThan(starting)) {
            wrong.add(new FieldError(field, "must not be below the starting price"));
        }
    }
}
