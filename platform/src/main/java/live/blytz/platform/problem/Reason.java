package live.blytz.platform.problem;

import java.util.Locale;

/**
 * Why something is refused. A service has one enum of them: one constant is one {@code code}, one
 * URN and one metric tag.
 */
public interface Reason {

    String name();

    /** The HTTP status that fits. */
    int status();

    /** One sentence for people, the same for every occurrence. */
    String title();

    /** As it stands in the body, like {@code bid_too_low}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The problem's type, like {@code urn:blytz:problem:bid-too-low}. */
    default String type() {
        return "urn:blytz:problem:" + code().replace('_', '-');
    }
}
