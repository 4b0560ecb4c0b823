package live.blytz.catalog;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * What a list of products is asked for.
 *
 * @param category slug or id, with all below it
 * @param seller id, or {@code me}
 * @param minPrice of the starting price, in units like {@code 12.50}
 */
record ProductQuery(
        @Nullable @Size(max = 80) String category,
        @Nullable @Pattern(regexp = UUID + "|me", message = "an id, or me") String seller,
        @Nullable @Pattern(regexp = UUID, message = "an id") String store,
        @Nullable @Pattern(regexp = "draft|active|sold|cancelled") String status,
        @Nullable @Pattern(regexp = "new|like_new|good|fair") String condition,
        @Nullable @Pattern(regexp = "product|service") String kind,
        @Nullable @Pattern(regexp = "true|false") String featured,
        @BindParam("min_price") @Nullable @Pattern(regexp = AMOUNT, message = "an amount")
                String minPrice,
        @BindParam("max_price") @Nullable @Pattern(regexp = AMOUNT, message = "an amount")
                String maxPrice,
        @Nullable @Pattern(regexp = "[A-Z]{3}", message = "three capital letters") String currency,
        @Nullable @Size(max = 200) @Pattern(regexp = "[^\\x00]*", message = "text") String q,
        @Nullable @Pattern(regexp = "newest|price_asc|price_desc|popular|relevance") String sort) {

    private static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final String AMOUNT = "\\d{1,12}(\\.\\d{1,2})?";

    boolean isWorded() {
        return q != null && !q.isBlank();
    }

    /** The best match first when words are asked for, the newest first otherwise. */
    SortOrder order() {
        if (sort == null || (sort.equals("relevance") && !isWorded())) {
            return isWorded() ? SortOrder.RELEVANCE : SortOrder.NEWEST;
        }
        return Word.read(SortOrder.class, sort);
    }

    Optional<Long> lowest() {
        return minor(minPrice);
    }

    Optional<Long> highest() {
        return minor(maxPrice);
    }

    private Optional<Long> minor(@Nullable String amount) {
        return Optional.ofNullable(amount)
                .map(text -> new BigDecimal(text).movePointRight(digits()).longValue());
    }

    private int digits() {
        return currency == null
                ? 2
                : Currency.getAvailableCurrencies().stream()
                        .filter(known -> known.getCurrencyCode().equals(currency))
                        .findFirst()
                        .map(Currency::getDefaultFractionDigits)
                        .orElse(2);
    }
}
