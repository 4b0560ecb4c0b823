package live.blytz.engines;

import java.util.List;

/**
 * Who may log in to a Redis of ours, and what they may do there.
 *
 * @param operator one of them, who may do everything
 * @param users lines of an ACL file
 */
public record RedisAccounts(String operator, String password, List<String> users) {

    /** One password, all rights: for a server that only its maker uses. */
    public static RedisAccounts only(String password) {
        return new RedisAccounts(
                "default", password, List.of("user default on >" + password + " ~* &* +@all"));
    }

    String file() {
        return String.join("\n", users) + "\n";
    }
}
