package live.blytz.local.evening;

/**
 * What a check of the books found.
 *
 * @param rule its name among the invariants, like I2
 * @param shows the figures behind the verdict
 */
public record Finding(String rule, String says, boolean holds, String shows) {}
