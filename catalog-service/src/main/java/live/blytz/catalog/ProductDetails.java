package live.blytz.catalog;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/**
 * What a seller says about a product: one value, which an edit replaces.
 *
 * @param durationMinutes of a service, and only of one
 * @param images URLs, the first is shown in lists
 */
@Embeddable
record ProductDetails(
        @Nullable UUID storeId,
        @Nullable UUID categoryId,
        String title,
        @Nullable String description,
        @Convert(converter = Condition.Column.class) Condition condition,
        @Convert(converter = Kind.Column.class) Kind kind,
        @Nullable Integer durationMinutes,
        @Embedded Prices prices,
        @Convert(converter = JsonColumn.Texts.class) @ColumnTransformer(write = "?::jsonb")
                List<String> images,
        @Nullable String videoUrl,
        @Convert(converter = JsonColumn.Facts.class) @ColumnTransformer(write = "?::jsonb")
                Map<String, Object> specifications,
        @Convert(converter = JsonColumn.Facts.class) @ColumnTransformer(write = "?::jsonb")
                Map<String, Object> shippingInfo) {}
