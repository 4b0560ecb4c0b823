package live.blytz.local.privilege;

import live.blytz.local.Secrets;

/** One for each account of each engine of this machine. */
public record Passwords(Secrets secrets) {

    public String kafka(String principal) {
        return secrets.of("kafka-" + principal);
    }

    public String redis(String user) {
        return secrets.of("redis-" + user);
    }
}
