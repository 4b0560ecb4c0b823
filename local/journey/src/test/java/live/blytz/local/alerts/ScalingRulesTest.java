package live.blytz.local.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScalingRulesTest {

    @Test
    void dividesDurationsAndLeavesFigures() {
        assertThat(Scaling.faster("expr: rate(x[15m]) > 30\n        for: 2m\n"))
                .isEqualTo("expr: rate(x[45s]) > 30\n        for: 6000ms\n");
    }

    @Test
    void keepsRangesLongEnoughForFiveScrapes() {
        assertThat(Scaling.faster("rate(x[1m])")).isEqualTo("rate(x[10s])");
    }

    @Test
    void asksTheSamePortsHere() {
        assertThat(
                        Scaling.here()
                                .apply(
                                        "scrape_interval: 15s\n  - {targets: [\"gateway:21080\"], labels: {application: gateway}}"))
                .isEqualTo(
                        "scrape_interval: 2s\n  - {targets: [\"127.0.0.1:21080\"], labels: {application: gateway}}");
    }
}
