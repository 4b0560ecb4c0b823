package live.blytz.catalog;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.blytz.platform.money.Money;
import live.blytz.platform.problem.CommonReason;
import live.blytz.platform.problem.Problem;
import live.blytz.platform.problem.Problem.FieldError;
import live.blytz.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a seller says about a product.
 *
 * @param storeId the seller's first store when it is left out
 * @param condition new when it is left out
 * @param stock one unit when it is left out
 * @param featured an admin's to change
 * @param status in an edit: where the product goes with it
 */
record ProductRequest(
        @NotBlank @Size(max = 255) String title,
        @Nullable @Size(max = 10_000) String description,
        @Nullable UUID categoryId,
        @Nullable UUID storeId,
        @Nullable @Pattern(regexp = "new|like_new|good|fair") String condition,
        @Nullable @Pattern(regexp = "product|service") String kind,
        @Nullable @Min(5) @Max(10_080) Integer durationMinutes,
        @NotNull Money startingPrice,
        @Nullable Money reservePrice,
        @Nullable Money buyNowPrice,
        @Nullable Money shippingPrice,
        @Nullable @Size(max = 20)
                List<@NotNull @Size(max = 2048) @Pattern(regexp = URL, message = "a URL") String>
                        images,
        @Nullable @Size(max = 2048) @Pattern(regexp = URL, message = "a URL") String videoUrl,
        @Nullable @Size(max = 100) Map<String, Object> specifications,
        @Nullable @Size(max = 100) Map<String, Object> shippingInfo,
        @Nullable @Min(0) @Max(1_000_000) Integer stock,
        @Nullable Boolean featured,
        @Nullable @Pattern(regexp = "draft|active|sold|cancelled") String status) {

    private static final String URL = "https?://\\S+|/\\S*";

    /** Longer ones are documents, not facts about a product. */
    private static final int LONGEST_FACTS = 16_000;

    /**
     * @throws Refusal 422 with all fields that do not fit together
     */
    ProductDetails details(@Nullable UUID store) {
        var errors =
                new ArrayList<>(
                        Prices.errors(startingPrice, reservePrice, buyNowPrice, shippingPrice));
        var sold = kind == null ? Kind.PRODUCT : Word.read(Kind.class, kind);
        if (sold == Kind.SERVICE && durationMinutes == null) {
            errors.add(new FieldError("duration_minutes", "a service has a duration"));
        }
        if (sold == Kind.PRODUCT && durationMinutes != null) {
            errors.add(new FieldError("duration_minutes", "only a service has a duration"));
        }
        facts("specifications", specifications, errors);
        facts("shipping_info", shippingInfo, errors);
        if (!errors.isEmpty()) {
            throw Refusal.of(Problem.of(CommonReason.INVALID).errors(errors));
        }
        return new ProductDetails(
                store,
                categoryId,
                title.strip(),
                description,
                condition == null ? Condition.NEW : Word.read(Condition.class, condition),
                sold,
                durationMinutes,
                Prices.of(startingPrice, reservePrice, buyNowPrice, shippingPrice),
                images == null ? List.of() : List.copyOf(images),
                videoUrl,
                specifications == null ? Map.of() : specifications,
                shippingInfo == null ? Map.of() : shippingInfo);
    }

    int units() {
        return stock == null ? 1 : stock;
    }

    private static void facts(
            String field, @Nullable Map<String, Object> facts, List<FieldError> errors) {
        var text = String.valueOf(facts);
        if (text.length() > LONGEST_FACTS || text.indexOf('\0') >= 0) {
            errors.add(
                    new FieldError(
                            field, "at most %d characters, no NUL".formatted(LONGEST_FACTS)));
        }
    }
}
