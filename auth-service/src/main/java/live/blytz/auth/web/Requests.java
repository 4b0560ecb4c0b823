package live.blytz.auth.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import live.blytz.auth.domain.Code;
import org.jspecify.annotations.Nullable;

/** What clients send. Fields that do not stand here are not looked at. */
final class Requests {

    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_PASSWORD = 128;
    private static final int LONGEST_TOKEN = 8192;

    private Requests() {}

    /** As we know people by it. */
    static String address(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * @param role buyer, seller, vendor or rider
     */
    record Register(
            @NotBlank @Email(regexp = ".+@.+\\..+") @Size(max = LONGEST_EMAIL) String email,
            @NotNull @Size(min = 8, max = LONGEST_PASSWORD) String password,
            @NotBlank @Size(max = ProfilePatch.LONGEST_NAME) String firstName,
            @NotBlank @Size(max = ProfilePatch.LONGEST_NAME) String lastName,
            @Nullable String role,
            @Nullable String locale,
            @Nullable String timeZone) {}

    record Login(
            @NotBlank @Size(max = LONGEST_EMAIL) String email,
            @NotBlank @Size(max = LONGEST_PASSWORD) String password) {}

    record Refresh(@NotBlank @Size(max = LONGEST_TOKEN) String refreshToken) {}

    record AskForCode(@NotBlank @Size(max = LONGEST_EMAIL) String email) {}

    record BringCode(
            @NotBlank @Size(max = LONGEST_EMAIL) String email,
            @NotNull @Pattern(regexp = Code.FORM, message = "must have six digits") String code) {}

    record ResetPassword(
            @NotBlank @Size(max = LONGEST_EMAIL) String email,
            @NotNull @Pattern(regexp = Code.FORM, message = "must have six digits") String code,
            @NotNull @Size(min = 8, max = LONGEST_PASSWORD) String password) {}

    record Grant(@NotBlank String role) {}

    record Ban(@NotBlank @Size(max = 500) String reason) {}
}
