package live.blytz.local.media.rtmp;

import java.io.IOException;

/** What came is no RTMP, or more than we are willing to hold: the line ends. */
final class Nonsense extends IOException {

    private static final long serialVersionUID = 1L;

    Nonsense(String what) {
        super(what);
    }
}
