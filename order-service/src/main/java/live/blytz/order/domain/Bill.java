package live.blytz.order.domain;

import java.util.List;
import java.util.stream.Stream;
import live.blytz.platform.money.Money;

/** What is owed. The total is always the sum of what stands above it. */
public record Bill(List<Line> lines, Money shipping, Money tax) {

    public Bill {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a bill needs a line");
        }
        lines = List.copyOf(lines);
    }

    /** Tax is on the goods, not on bringing them. */
    public static Bill of(List<Line> lines, Money shipping, int taxBasisPoints) {
        var untaxed = new Bill(lines, shipping, Money.zero(shipping.currency()));
        return new Bill(lines, shipping, untaxed.subtotal().basisPoints(taxBasisPoints));
    }

    Bill and(Line line) {
        return new Bill(Stream.concat(lines.stream(), Stream.of(line)).toList(), shipping, tax);
    }

    public Money subtotal() {
        return lines.stream().map(Line::total).reduce(Money.zero(shipping.currency()), Money::plus);
    }

    public Money total() {
        return subtotal().plus(shipping).plus(tax);
    }

    /** What the purchase is called in messages. */
    public String title() {
        var first = lines.getFirst().title();
        return lines.size() == 1 ? first : "%s and %d more".formatted(first, lines.size() - 1);
    }
}
