package live.blytz.local.alerts;

import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Makes rules fast enough to be seen firing: every duration is a twentieth of what the operator's
 * file says, and a range is never shorter than five scrapes. Figures that are compared stay.
 */
final class Scaling {

    static final int FASTER = 20;

    private static final Duration SHORTEST_RANGE = Duration.ofSeconds(10);
    private static final Pattern RANGE = Pattern.compile("\\[(\\d+)([smhd])]");
    private static final Pattern FOR = Pattern.compile("(?m)^(\\s+for: )(\\d+)([smhd])$");

    private Scaling() {}

    static String faster(String rules) {
        var ranges =
                RANGE.matcher(rules)
                        .replaceAll(
                                range ->
                                        "[%ds]"
                                                .formatted(
                                                        Math.max(
                                                                SHORTEST_RANGE.toSeconds(),
                                                                scaled(
                                                                                range.group(1),
                                                                                range.group(2))
                                                                        .toSeconds())));
        return FOR.matcher(ranges)
                .replaceAll(
                        wait ->
                                "%s%dms"
                                        .formatted(
                                                wait.group(1),
                                                scaled(wait.group(2), wait.group(3)).toMillis()));
    }

    /** The same targets, on this machine's loopback. */
    static UnaryOperator<String> here() {
        return config ->
                config.replaceAll("targets: \\[\"[a-z-]+:(\\d+)\"]", "targets: [\"127.0.0.1:$1\"]")
                        .replaceAll("scrape_interval: \\w+", "scrape_interval: 2s")
                        .replaceAll("scrape_timeout: \\w+", "scrape_timeout: 2s")
                        .replaceAll("evaluation_interval: \\w+", "evaluation_interval: 1s");
    }

    private static Duration scaled(String number, String unit) {
        var whole =
                switch (unit) {
                    case "s" -> Duration.ofSeconds(Long.parseLong(number));
                    case "m" -> Duration.ofMinutes(Long.parseLong(number));
                    case "h" -> Duration.ofHours(Long.parseLong(number));
                    default -> Duration.ofDays(Long.parseLong(number));
                };
        return whole.dividedBy(FASTER);
    }
}
