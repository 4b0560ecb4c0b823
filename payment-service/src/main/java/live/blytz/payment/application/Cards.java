package live.blytz.payment.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.blytz.payment.domain.Card;

public interface Cards {

    /** The newest first. */
    List<Card> of(UUID owner);

    Optional<Card> find(UUID owner, UUID id);

    Optional<Card> defaultOf(UUID owner);

    /** A default card takes the place of the one before. */
    void add(Card card);

    void makeDefault(Card card);

    /** It stands no more; the newest other one becomes the default where it was. */
    void remove(Card card);

    /** One writer at a time for each owner's cards, until the transaction ends. */
    void lock(UUID owner);
}
