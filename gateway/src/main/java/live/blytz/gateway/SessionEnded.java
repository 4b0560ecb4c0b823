package live.blytz.gateway;

import org.springframework.security.core.AuthenticationException;

/** The cookie leads nowhere any more: logged out, banned, too old, or never ours. */
final class SessionEnded extends AuthenticationException {

    SessionEnded() {
        super("session ended");
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
