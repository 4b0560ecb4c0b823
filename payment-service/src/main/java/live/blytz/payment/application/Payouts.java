package live.blytz.payment.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.blytz.payment.domain.Payout;
import live.blytz.platform.money.Money;
import org.jspecify.annotations.Nullable;

public interface Payouts {

    void add(Payout payout);

    Optional<Payout> find(UUID id);

    Optional<Payout> lock(UUID id);

    void save(Payout payout);

    /**
     * The newest first.
     *
     * @param payee null asks for everybody's
     */
    List<Payout> of(@Nullable UUID payee, @Nullable UUID after, int limit);

    /** Sent or on its way, by currency. */
    List<Money> paidOut(UUID payee);
}
