package live.blytz.local.evening;

import java.util.Collection;
import java.util.Locale;

/** In milliseconds. */
record Percentiles(int count, double p50, double p95, double p99) {

    static Percentiles of(Collection<Long> nanos) {
        var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Percentiles(sorted.length, at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99));
    }

    private static double at(long[] sorted, double part) {
        return sorted.length == 0
                ? 0
                : sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * part))] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms   p95 %.1f ms   p99 %.1f ms   (%,d)",
                p50,
                p95,
                p99,
                count);
    }
}
