package live.blytz.analytics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import live.blytz.platform.money.Money;

/**
 * @param gmv what was sold: hammer prices, and what was bought at once for its price
 * @param paid what paid orders came to, shipping and tax included
 * @param conversion paying people to people who watched
 * @param sellThrough lots sold to lots closed
 * @param takeRate commission to goods paid for, by currency
 * @param days those on which anything happened
 */
record BusinessFigures(
        LocalDate from,
        LocalDate to,
        List<Money> gmv,
        List<Money> paid,
        long orders,
        long ordersPaid,
        long ordersCancelled,
        long ordersDelivered,
        List<Money> refunds,
        long paymentsDeclined,
        List<Money> gifts,
        int viewers,
        int bidders,
        int buyers,
        double conversion,
        double sellThrough,
        List<Money> commission,
        Map<String, Double> takeRate,
        long newUsers,
        long streams,
        List<Goal> goals,
        List<Day> days) {

    record Goal(String name, double goal, double value, boolean met) {
        static Goal of(String name, double goal, double value) {
            return new Goal(name, goal, value, value >= goal);
        }
    }

    record Day(
            LocalDate day,
            List<Money> gmv,
            List<Money> paid,
            long orders,
            long ordersPaid,
            long bids,
            int viewers) {

        boolean hasAny() {
            return orders + ordersPaid + bids + viewers > 0 || !gmv.isEmpty();
        }
    }
}
