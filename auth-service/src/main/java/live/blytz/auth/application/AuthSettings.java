package live.blytz.auth.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param accessLife the longest life of an access token, and so of its revocation
 * @param sessionsKept how long a login that is over stays on record
 * @param demoUsers whether one user of each role is made at start
 */
@ConfigurationProperties("blytz.auth")
public record AuthSettings(
        Duration accessLife,
        Duration sessionsKept,
        boolean demoUsers,
        Attempting attempts,
        Provider keycloak) {

    /**
     * @param perAccount wrong passwords for one account from one address
     * @param perAddress wrong passwords from one address, for any accounts
     */
    public record Attempting(int perAccount, int perAddress, Duration window) {}

    public record Provider(
            String url,
            String realm,
            String clientId,
            String clientSecret,
            Duration connectTimeout,
            Duration answerTimeout) {}
}
