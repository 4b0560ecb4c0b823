package live.blytz.platform.event;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * What this service wants to hear of one topic, and what it does then. Declared as a bean:
 *
 * <pre>{@code
 * @Bean
 * Subscription auctions(Ordering ordering) {
 *     return Subscription.to("auction").on(AuctionClosed.class, ordering::orderFor);
 * }
 * }</pre>
 *
 * The platform runs each handler once per event id: in a service with a Postgres database in one
 * transaction with the inbox row; in a service with MongoDB the handler itself must be idempotent
 * by {@link Envelope#id()}. Types not named here are skipped before they are decoded. A handler
 * that throws is tried again with backoff; then the record goes to {@code <topic>.<service>.dlt}
 * and the partition moves on.
 */
public final class Subscription {

    private final String topic;
    private final Map<String, Handler<?>> handlers = new LinkedHashMap<>();

    private Subscription(String topic) {
        this.topic = topic;
    }

    record Handler<E extends SpecificRecord>(Class<E> type, BiConsumer<E, Envelope> action) {
        void handle(SpecificRecord event, Envelope envelope) {
            action.accept(type.cast(event), envelope);
        }
    }

    public static Subscription to(String topic) {
        return new Subscription(topic);
    }

    public <E extends SpecificRecord> Subscription on(Class<E> type, Consumer<E> action) {
        return on(type, (event, envelope) -> action.accept(event));
    }

    public <E extends SpecificRecord> Subscription on(
            Class<E> type, BiConsumer<E, Envelope> action) {
        if (handlers.putIfAbsent(type.getName(), new Handler<>(type, action)) != null) {
            throw new IllegalStateException(topic + " has two handlers of " + type.getName());
        }
        return this;
    }

    public String topic() {
        return topic;
    }

    public Set<String> types() {
        return Set.copyOf(handlers.keySet());
    }

    @Nullable Handler<?> handlerOf(String type) {
        return handlers.get(type);
    }
}
