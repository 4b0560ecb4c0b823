package live.blytz.payment.application;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import live.blytz.payment.application.PaymentGateway.CardOutcome;
import live.blytz.payment.application.PaymentGateway.Unreachable;
import live.blytz.payment.domain.Card;
import live.blytz.payment.domain.MoneyEvent;
import live.blytz.platform.id.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ways to pay, kept by the processor; the processor is asked outside the transaction. */
@Component
public class SavingCards {

    private final Cards cards;
    private final PaymentGateway gateway;
    private final Announcements announcements;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    SavingCards(
            Cards cards,
            PaymentGateway gateway,
            Announcements announcements,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.cards = cards;
        this.gateway = gateway;
        this.announcements = announcements;
        this.transaction = transaction;
        this.clock = clock;
    }

    public sealed interface Answer {
        record Saved(Card card) implements Answer {}

        record Refused(String reason) implements Answer {}

        /** The key came with another token before. */
        record KeyReused() implements Answer {}
    }

    /**
     * @param key the same key saves one card, however often it comes
     */
    public Answer save(UUID owner, String token, @Nullable String key) throws Unreachable {
        var id = key == null ? Ids.next() : Ids.named("payment_method", owner.toString(), key);
        var known = cards.find(owner, id);
        if (known.isPresent()) {
            return known.get().token().equals(token)
                    ? new Answer.Saved(known.get())
                    : new Answer.KeyReused();
        }
        var customer = gateway.customerOf(owner);
        return switch (gateway.attach(customer, token, "payment-method-" + id)) {
            case CardOutcome.Refused(var reason) -> new Answer.Refused(reason);
            case CardOutcome.Attached by ->
                    new Answer.Saved(
                            kept(
                                    new Card(
                                            id,
                                            owner,
                                            token,
                                            customer,
                                            by.method(),
                                            by.brand(),
                                            by.last4(),
                                            by.expMonth(),
                                            by.expYear(),
                                            true,
                                            clock.instant())));
        };
    }

    public Optional<Card> makeDefault(UUID owner, UUID id) {
        return transaction.execute(
                _ -> {
                    cards.lock(owner);
                    cards.find(owner, id).ifPresent(cards::makeDefault);
                    return cards.find(owner, id);
                });
    }

    /**
     * @return false when the owner has no such card
     */
    public boolean remove(UUID owner, UUID id) throws Unreachable {
        var card = cards.find(owner, id);
        if (card.isEmpty()) {
            return false;
        }
        gateway.detach(card.get().method());
        transaction.executeWithoutResult(
                _ -> {
                    cards.lock(owner);
                    if (cards.find(owner, id).isPresent()) {
                        cards.remove(card.get());
                        announcements.tell(
                                new MoneyEvent.CardRemoved(
                                        card.get(), !cards.of(owner).isEmpty(), clock.instant()));
                    }
                });
        return true;
    }

    private Card kept(Card card) {
        return transaction.execute(
                _ -> {
                    cards.lock(card.owner());
                    var twin =
                            cards.of(card.owner()).stream()
                                    .filter(it -> it.method().equals(card.method()))
                                    .findFirst();
                    if (twin.isPresent()) {
                        return twin.get();
                    }
                    cards.add(card);
                    announcements.tell(new MoneyEvent.CardSaved(card, clock.instant()));
                    return card;
                });
    }
}
