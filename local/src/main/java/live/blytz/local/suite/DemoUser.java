package live.blytz.local.suite;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Accounts that the suite starts with, for anybody to try it out. */
public enum DemoUser {
    BUYER,
    SELLER,
    VENDOR,
    RIDER,
    MODERATOR,
    ADMIN;

    public static final String PASSWORD = "blytz-demo-1";

    private static final String DOMAIN = "@blytz.test";

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String email() {
        return word() + DOMAIN;
    }

    /** All of them in a line. */
    public static String list() {
        return Stream.of(values()).map(DemoUser::word).collect(Collectors.joining(", "))
                + "  "
                + DOMAIN;
    }
}
