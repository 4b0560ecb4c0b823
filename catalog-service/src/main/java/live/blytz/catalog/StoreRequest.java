package live.blytz.catalog;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * @param slug made from the name when it is left out
 */
record StoreRequest(
        @NotBlank @Size(max = 120) String name,
        @Nullable @Size(max = 80) @Pattern(regexp = Slug.PATTERN, message = Slug.MESSAGE)
                String slug,
        @Nullable @Size(max = 10_000) String description,
        @Nullable @Valid Pickup pickup) {}
