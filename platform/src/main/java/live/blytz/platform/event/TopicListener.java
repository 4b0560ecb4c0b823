package live.blytz.platform.event;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import live.blytz.platform.trace.Traces;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.MessageListener;

/** Hears one topic for all subscriptions to it. */
final class TopicListener implements MessageListener<String, byte[]> {

    private final Collection<Subscription> subscriptions;
    private final EventCodec codec;
    private final Inbox inbox;
    private final Delays delays;
    private final MeterRegistry meters;

    TopicListener(
            Collection<Subscription> subscriptions,
            EventCodec codec,
            Inbox inbox,
            Delays delays,
            MeterRegistry meters) {
        this.subscriptions = subscriptions;
        this.codec = codec;
        this.inbox = inbox;
        this.delays = delays;
        this.meters = meters;
    }

    @Override
    public void onMessage(ConsumerRecord<String, byte[]> record) {
        delays.taken(record);
        try {
            hear(record);
        } catch (RuntimeException e) {
            delays.failed(record);
            throw e;
        }
        delays.done(record);
    }

    /** Without measuring how late it is. */
    void hear(ConsumerRecord<String, byte[]> record) {
        var type = EventHeaders.required(record.headers(), EventHeaders.TYPE);
        var handlers = handlersOf(type);
        if (handlers.isEmpty()) {
            Traces.idle();
            count(record, "skipped");
            return;
        }
        var envelope = codec.envelope(record);
        if (record.value() == null) {
            throw new PoisonRecord("the record is empty");
        }
        var event = codec.decode(record.value());
        if (!event.getSchema().getFullName().equals(type)) {
            throw new PoisonRecord("ce_type does not name the record's type");
        }
        count(record, handle(handlers, event, envelope) ? "handled" : "repeated");
    }

    /** An error of a handler's must not end the consumer, as errors do. */
    private boolean handle(
            List<Subscription.Handler<?>> handlers, SpecificRecord event, Envelope envelope) {
        try {
            return inbox.once(
                    envelope, () -> handlers.forEach(handler -> handler.handle(event, envelope)));
        } catch (LinkageError | AssertionError | StackOverflowError e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Subscription.Handler<?>> handlersOf(String type) {
        var handlers = new ArrayList<Subscription.Handler<?>>(1);
        for (var subscription : subscriptions) {
            var handler = subscription.handlerOf(type);
            if (handler != null) {
                handlers.add(handler);
            }
        }
        return handlers;
    }

    private void count(ConsumerRecord<?, ?> record, String outcome) {
        meters.counter("blytz.events.heard", "topic", record.topic(), "outcome", outcome)
                .increment();
    }
}
