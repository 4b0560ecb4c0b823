package live.blytz.local.suite;

import live.blytz.engines.EngineCache;
import live.blytz.engines.LiveKitProgram;
import live.blytz.local.Settings;

/** Where the video of the shows comes from. */
public sealed interface Video {

    String SETTING = "BLYTZ_VIDEO";

    /** A LiveKit that is not ours to start, with what it has of Ingress and Egress. */
    record Elsewhere(String url) implements Video {}

    /**
     * @param built whether its program is there, or is made while all else runs
     */
    record Ours(boolean built) implements Video {}

    /** Rooms run without. */
    record None(String because, String remedy) implements Video {}

    /** Whether LiveKit and the media bridge are parts of the suite. */
    default boolean isOurs() {
        return this instanceof Ours;
    }

    /** {@code BLYTZ_VIDEO}: on, off, or found (what is there already; nothing is built). */
    static Video of(Settings settings, EngineCache cache) {
        var wish = settings.get(SETTING).orElse("on");
        if (wish.equals("off")) {
            return new None("BLYTZ_VIDEO is off", "leave it out to have video");
        }
        var given = settings.get("LIVEKIT_URL");
        if (given.isPresent()) {
            return new Elsewhere(given.get());
        }
        if (LiveKitProgram.there(cache).isPresent()) {
            return new Ours(true);
        }
        return !wish.equals("found") && LiveKitProgram.canBeBuilt()
                ? new Ours(false)
                : new None(
                        "there is no livekit-server on the PATH",
                        "install Go 1.26 or newer, from which it is built, or livekit-server, or set LIVEKIT_URL");
    }
}
