package live.blytz.payment.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.blytz.payment.domain.Refund;

public interface Refunds {

    void add(Refund refund);

    Optional<Refund> find(UUID id);

    List<Refund> of(UUID payment);

    void save(Refund refund);
}
