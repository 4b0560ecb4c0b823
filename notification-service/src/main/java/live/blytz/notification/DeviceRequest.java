package live.blytz.notification;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an app says of itself.
 *
 * @param token FCM's registration token, as the app got it
 */
record DeviceRequest(
        @NotNull
                @Pattern(
                        regexp = "[A-Za-z0-9_:-]{32,1024}",
                        message = "must be a registration token of FCM")
                String token,
        @NotNull @Pattern(regexp = "android|ios|web", message = "must be android, ios or web")
                String platform,
        @Nullable
                @Pattern(
                        regexp = "[A-Za-z0-9][A-Za-z0-9.+ ()_-]{0,39}",
                        message = "must be a version like 2.3.1")
                String appVersion) {}
