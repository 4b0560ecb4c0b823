package live.blytz.local.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadingExpressionsTest {

    @Test
    void findsSelectorsWithTheirMatchersAndNoFunctions() {
        var expression =
                Expression.of(
                        """
                        histogram_quantile(0.95, sum by (application, le) (
                          rate(http_server_requests_seconds_bucket{uri!~"/a.*|.*/live",status="200"}[5m])))
                        > on (slo) group_left 14.4 * slo:error_budget and up == 0
                        """);

        assertThat(expression.selectors())
                .containsExactly(
                        "http_server_requests_seconds_bucket{uri!~\"/a.*|.*/live\",status=\"200\"}",
                        "slo:error_budget",
                        "up");
        assertThat(expression.groupings()).containsExactlyInAnyOrder("application", "le", "slo");
    }

    @Test
    void takesVariablesOfADashboardForAnything() {
        assertThat(Expression.of("rate(x_total{application=~\"$application\"}[$__rate_interval])"))
                .isEqualTo(
                        new Expression(
                                java.util.List.of("x_total{application=~\".*\"}"),
                                java.util.Set.of()));
    }
}
