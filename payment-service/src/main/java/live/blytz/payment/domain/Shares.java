package live.blytz.payment.domain;

import java.math.BigInteger;
import live.blytz.platform.money.Money;

/** Who gets which part of what the buyer pays; together they are the whole amount. */
public record Shares(Money seller, Money commission, Money delivery, Money tax) {

    /**
     * @param subtotal the things themselves: the seller's, less the commission
     * @param shipping what riders are paid from
     */
    public static Shares of(Money subtotal, Money shipping, Money tax, Commission commission) {
        var ours = commission.on(subtotal);
        return new Shares(subtotal.minus(ours), ours, shipping, tax);
    }

    public Money total() {
        return seller.plus(commission).plus(delivery).plus(tax);
    }

    /**
     * What each gives back between two sums of refunds. Computed from the sums and not from the
     * refund, so that many small refunds end exactly where one big refund ends.
     */
    public Shares between(Money before, Money after) {
        return upTo(after).minus(upTo(before));
    }

    private Shares upTo(Money refunded) {
        var ours = part(commission, refunded);
        var shipping = part(delivery, refunded);
        var taxes = part(tax, refunded);
        return new Shares(refunded.minus(ours).minus(shipping).minus(taxes), ours, shipping, taxes);
    }

    private Shares minus(Shares other) {
        return new Shares(
                seller.minus(other.seller),
                commission.minus(other.commission),
                delivery.minus(other.delivery),
                tax.minus(other.tax));
    }

    private Money part(Money share, Money refunded) {
        var part =
                BigInteger.valueOf(share.minor())
                        .multiply(BigInteger.valueOf(refunded.minor()))
                        .divide(BigInteger.valueOf(total().minor()));
        return new Money(part.longValueExact(), share.currency());
    }
}
