package live.blytz.auction.stream.domain;

import java.util.Locale;

/** Why nobody is seen. */
public enum VideoDetail {
    /** Shows run without video here. */
    NO_VIDEO,
    NOT_OPEN_YET,
    PUBLISHER_LEFT,
    SERVER_UNREACHABLE,
    /** It answers, and says no: a matter of its settings or ours. */
    SERVER_REFUSES;

    /** As it stands on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
