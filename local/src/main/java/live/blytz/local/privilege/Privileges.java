package live.blytz.local.privilege;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import live.blytz.engines.KafkaAccounts;
import live.blytz.engines.RedisAccounts;

/** The accounts of this machine's engines and what they may do. */
public record Privileges(Path project, Passwords passwords) {

    public static final String OPERATOR = KafkaAccounts.OPERATOR;

    private static final String BROKER = "broker";

    public KafkaGrants kafkaGrants() {
        try {
            return KafkaGrants.in(project);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public KafkaAccounts kafkaAccounts() {
        Map<String, String> accounts = new TreeMap<>();
        accounts.put(OPERATOR, passwords.kafka(OPERATOR));
        kafkaGrants()
                .principals()
                .forEach(principal -> accounts.put(principal, passwords.kafka(principal)));
        return KafkaAccounts.of(passwords.kafka(BROKER), accounts);
    }

    public RedisAccounts redisAccounts() {
        try {
            var users = RedisUsers.in(project).with(passwords::redis);
            return new RedisAccounts(OPERATOR, passwords.redis(OPERATOR), users);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
