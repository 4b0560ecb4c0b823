package live.blytz.notification;

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
                push.credentials().isBlank()
                        ? null
                        : ServiceAccount.in(Path.of(push.credentials()));
        if (account == null) {
            LOG.info("FCM_CREDENTIALS is empty: no device is told anything");
        } else {
            LOG.info("devices are told through {} as {}", push.url(), account);
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
