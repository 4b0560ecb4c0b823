package live.blytz.local.evening;

/**
 * @param buyers how many come, 3 to 500
 * @param seed the same seed, the same cast and tempers
 * @param speed 2 is twice as fast; riders keep within what tracking believes
 */
public record Options(int buyers, long seed, double speed) {

    public Options {
        if (buyers < 3 || buyers > 500) {
            throw new IllegalArgumentException("--buyers must be between 3 and 500");
        }
        if (!(speed >= 0.2 && speed <= 10)) {
            throw new IllegalArgumentException("--speed must be between 0.2 and 10");
        }
    }

    /** So many seconds of an ordinary evening, at this one's speed. */
    long millis(double seconds) {
        return Math.max(1, Math.round(seconds * 1000 / speed));
    }
}
