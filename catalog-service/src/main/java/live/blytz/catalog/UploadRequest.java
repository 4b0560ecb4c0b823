package live.blytz.catalog;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** A picture that is about to come. */
record UploadRequest(
        @NotNull @Pattern(regexp = "image/(jpeg|png)", message = "image/jpeg or image/png")
                String contentType,
        @NotNull @Min(1) Long sizeBytes) {}
