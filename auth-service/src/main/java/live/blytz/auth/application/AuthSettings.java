package live.blytz.auth.application;

import java.net.URI;
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
        Coding codes,
        Mailing mail,
        Provider keycloak) {

    /**
     * @param perAccount wrong passwords for one account from one address
     * @param perAddress wrong passwords from one address, for any accounts
     */
    public record Attempting(int perAccount, int perAddress, Duration window) {}

    /**
     * @param life of a code
     * @param pause before the next one may be asked for
     * @param perHour codes for one address, of one kind
     * @param perAddressHour codes that one network address asks for, for anybody
     * @param guesses wrong codes for one address before nobody may guess
     * @param guessesPerAddress wrong codes from one network address, for anybody
     * @param window in which wrong codes are counted
     */
    public record Coding(
            Duration life,
            Duration pause,
            int perHour,
            int perAddressHour,
            int guesses,
            int guessesPerAddress,
            Duration window) {}

    /**
     * @param from the sender, as mail programs show it
     * @param publicUrl what links in mails begin with
     * @param retry wait after the first failure; doubled after each further one
     */
    public record Mailing(String from, URI publicUrl, Duration retry) {}

    public record Provider(
            String url,
            String realm,
            String clientId,
            String clientSecret,
            Duration connectTimeout,
            Duration answerTimeout) {}
}
