package live.blytz.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Whether devices are told at all, and as whom. Looked up at the start. */
@Component
class FcmAccount {

    private static final Logger LOG = LoggerFactory.getLogger(FcmAccount.class);

    private final @Nullable ServiceAccount account;

    FcmAccount(NotificationSettings settings) {
        var push = settings.push();
        account =
                isEmpty(push.credentials()) ? null : ServiceAccount.in(Path.of(push.credentials()));
        if (account == null) {
            LOG.info("FCM_CREDENTIALS is empty: no device is told anything");
        } else {
            LOG.info("devices are told through {} as {}", push.url(), account);
        }
    }

    /** A container may have to be given a file where there is none. */
    private static boolean isEmpty(String credentials) {
        if (credentials.isBlank()) {
            return true;
        }
        var file = Path.of(credentials);
        try {
            return Files.exists(file) && Files.size(file) == 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean isThere() {
        return account != null;
    }

    /** Only where it is there. */
    ServiceAccount get() {
        if (account == null) {
            throw new IllegalStateException("there is no service account");
        }
        return account;
    }
}
