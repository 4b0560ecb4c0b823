package live.blytz.order.web;

import static live.blytz.order.domain.SomeOrder.NOON;
import static live.blytz.order.domain.SomeOrder.dollars;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import live.blytz.order.domain.Bill;
import live.blytz.order.domain.Line;
import live.blytz.order.domain.Order;
import live.blytz.order.domain.OrderId;
import live.blytz.order.domain.Origin;
import live.blytz.order.domain.Parties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WritingATableTest {

    @Test
    void givesEveryOrderALine() {
        assertThat(OrderCsv.line(orderOf("Guitar")))
                .isEqualTo(
                        "00000000-0000-0005-0000-000000000005,,Guitar,2,pending,50.00,5.00,0.00,"
                                + "55.00,USD,,2026-11-21T12:00:00Z,,,,,\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "=1+1 | '=1+1",
                "+1 | '+1",
                "-1 | '-1",
                "@SUM(A1) | '@SUM(A1)",
                "=A1,B1 | \"'=A1,B1\"",
                "a \"b\" | \"a \"\"b\"\"\"",
                "plain | plain"
            })
    void runsNoFormula(String title, String cell) {
        assertThat(OrderCsv.line(orderOf(title))).contains(",," + cell + ",2,pending");
    }

    @Test
    void namesItsColumns() {
        assertThat(OrderCsv.HEADER.split(",", -1))
                .hasSameSizeAs(OrderCsv.line(orderOf("Guitar")).split(",", -1));
    }

    private static Order orderOf(String title) {
        return Order.draft(
                new OrderId(new UUID(5, 5)),
                new Parties(new UUID(1, 1), new UUID(2, 2)),
                Origin.BUY_NOW,
                Bill.of(List.of(new Line(new UUID(3, 3), title, 2, dollars(25))), dollars(5), 0),
                null,
                NOON);
    }
}
