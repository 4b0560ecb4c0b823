package live.blytz.local.stripe;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** {@code expand[]=latest_charge}: the object itself where its id stood. */
final class Expansion {

    private static final Map<String, String> KINDS =
            Map.of(
                    "ch", "charge",
                    "cus", "customer",
                    "pi", "payment_intent",
                    "pm", "payment_method",
                    "acct", "account");

    private Expansion() {}

    static ObjectNode of(ObjectNode object, Params params, Changes changes) {
        for (var field : params.list("expand")) {
            var id = object.path(field).asString("");
            var kind = KINDS.get(id.replaceFirst("_.*", ""));
            if (kind != null) {
                changes.find(kind, id).ifPresent(found -> object.set(field, found));
            }
        }
        return object;
    }
}
