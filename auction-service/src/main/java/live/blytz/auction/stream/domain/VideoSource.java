package live.blytz.auction.stream.domain;

import java.util.Locale;

/** How the video of a show comes in. */
public enum VideoSource {
    RTMP,
    WHIP,
    BROWSER;

    /** As it stands on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
