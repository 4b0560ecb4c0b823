package live.blytz.auth.application;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Carries the end of a login to the gateway and to the identity provider. */
@Component
class Closing {

    private static final Logger log = LoggerFactory.getLogger(Closing.class);

    private final Revocations revocations;
    private final Accounts accounts;
    private final Sessions sessions;
    private final AuthSettings settings;

    Closing(Revocations revocations, Accounts accounts, Sessions sessions, AuthSettings settings) {
        this.revocations = revocations;
        this.accounts = accounts;
        this.sessions = sessions;
        this.settings = settings;
    }

    void afterCommit(String session) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        if (status == STATUS_COMMITTED) {
                            now(session);
                        }
                    }
                });
    }

    private void now(String session) {
        try {
            revocations.publish(Map.of(session, settings.accessLife()));
        } catch (RuntimeException away) {
            log.warn("the end of a login waits for Redis", away);
        }
        Thread.ofVirtual().name("closing").start(() -> close(session));
    }

    void close(String session) {
        try {
            accounts.close(session);
            sessions.closed(session);
        } catch (RuntimeException away) {
            log.warn("the end of a login waits for the identity provider", away);
        }
    }
}
