package live.blytz.auction.lot.domain;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import live.blytz.platform.money.Money;

/** By how much the next bid must be higher, from which price on. */
public record Increments(List<Step> steps) {

    /**
     * @param from price in minor units
     * @param step in minor units
     */
    public record Step(long from, long step) {}

    public Increments {
        if (steps.isEmpty() || steps.stream().anyMatch(each -> each.step() < 1)) {
            throw new IllegalArgumentException("increments need steps above zero");
        }
        steps = steps.stream().sorted(Comparator.comparingLong(Step::from)).toList();
    }

    /** For currencies that have no table of their own; in major units 1, 30→2, 50→3, 100→5, … */
    public static Increments standard(Currency currency) {
        var unit = (long) Math.pow(10, Math.max(0, currency.getDefaultFractionDigits()));
        return new Increments(
                List.of(
                        new Step(0, unit),
                        new Step(30 * unit, 2 * unit),
                        new Step(50 * unit, 3 * unit),
                        new Step(100 * unit, 5 * unit),
                        new Step(300 * unit, 10 * unit),
                        new Step(1000 * unit, 20 * unit),
                        new Step(2000 * unit, 50 * unit)));
    }

    public Money above(Money price) {
        var step = steps.getFirst().step();
        for (var each : steps) {
            if (each.from() <= price.minor()) {
                step = each.step();
            }
        }
        return price.plus(new Money(step, price.currency()));
    }
}
