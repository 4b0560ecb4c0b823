package live.blytz.catalog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param slug made from the name when it is left out
 * @param isActive true when it is left out
 */
record CategoryRequest(
        @NotBlank @Size(max = 120) String name,
        @Nullable @Size(max = 80) @Pattern(regexp = Slug.PATTERN, message = Slug.MESSAGE)
                String slug,
        @Nullable UUID parentId,
        @Nullable @Size(max = 2048) @Pattern(regexp = "https?://\\S+|/\\S*", message = "a URL")
                String imageUrl,
        @Nullable Integer sortOrder,
        @Nullable Boolean isActive) {

    int place() {
        return sortOrder == null ? 0 : sortOrder;
    }

    boolean shown() {
        return isActive == null || isActive;
    }
}
