package live.blytz.order.domain;

import static live.blytz.order.domain.OrderStatus.CANCELLED;
import static live.blytz.order.domain.OrderStatus.DELIVERED;
import static live.blytz.order.domain.OrderStatus.PAID;
import static live.blytz.order.domain.OrderStatus.PENDING;
import static live.blytz.order.domain.OrderStatus.SHIPPED;
import static live.blytz.order.domain.SomeOrder.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TakingStepsTest {

    @ParameterizedTest
    @EnumSource
    void isWrittenInTheTableForEveryStatus(OrderStatus status) {
        assertThat(OrderStatus.STEPS).containsKey(status);
    }

    @Test
    void leadsFromTheWishToTheDoorAndNowhereElse() {
        var steps =
                Arrays.stream(OrderStatus.values())
                        .flatMap(
                                from ->
                                        Arrays.stream(OrderStatus.values())
                                                .filter(from::canBecome)
                                                .map(to -> List.of(from, to)))
                        .toList();

        assertThat(steps)
                .containsExactly(
                        List.of(PENDING, PAID),
                        List.of(PENDING, CANCELLED),
                        List.of(PAID, SHIPPED),
                        List.of(PAID, CANCELLED),
                        List.of(SHIPPED, DELIVERED),
                        List.of(SHIPPED, CANCELLED));
    }

    @Test
    void endsInTwoStatuses() {
        assertThat(OrderStatus.values())
                .filteredOn(OrderStatus::isLast)
                .containsExactly(DELIVERED, CANCELLED);
    }

    @ParameterizedTest
    @EnumSource
    void waitsForSomethingUntilItEnds(OrderStatus status) {
        assertThat(Wait.values())
                .filteredOn(wait -> wait.during() == status)
                .allSatisfy(wait -> assertThat(status.isLast()).isFalse())
                .hasSizeGreaterThanOrEqualTo(status.isLast() ? 0 : 1);
    }

    @Test
    void outsideTheTableIsABug() {
        assertThatThrownBy(() -> SomeOrder.delivered().become(PAID, null, NOON))
                .isInstanceOf(IllegalStateException.class);
    }
}
