package live.blytz.local.stripe;

import java.time.InstantSource;
import java.util.ArrayList;
import tools.jackson.databind.node.ObjectNode;

/** One request after the other, each with its idempotency key, its objects and its events. */
final class Account {

    private final Api api = Api.ofStripe();
    private final IdempotencyKeys keys = new IdempotencyKeys();
    private final Store store;
    private final Faults faults;
    private final Webhooks webhooks;
    private final InstantSource clock;

    Account(Store store, Webhooks webhooks, Faults faults, InstantSource clock) {
        this.store = store;
        this.webhooks = webhooks;
        this.faults = faults;
        this.clock = clock;
    }

    Answer perform(Request request) {
        return keys.alone(request, () -> attempted(request));
    }

    private Answer attempted(Request request) {
        faults.pause(Faults.Knob.DELAY_MS, request);
        if (faults.takes(Faults.Knob.FAIL, request)) {
            return StripeError.outage().answer();
        }
        var deliveries = new ArrayList<ObjectNode>();
        var answer =
                store.change(
                        changes -> {
                            var settled = settled(request, changes);
                            deliveries.addAll(webhooks.planned(changes));
                            return settled;
                        });
        webhooks.send(deliveries);
        return answer;
    }

    private Answer settled(Request request, Changes changes) {
        return IdempotencyKeys.replayed(request, changes)
                .orElseGet(
                        () -> {
                            var now = clock.instant().getEpochSecond();
                            var answer = api.perform(request, changes, now);
                            IdempotencyKeys.keep(request, answer, changes);
                            return answer;
                        });
    }
}
