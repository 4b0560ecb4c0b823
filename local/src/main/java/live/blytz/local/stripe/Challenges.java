package live.blytz.local.stripe;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What a bank asks its card's owner before it pays (3-D Secure): at a page of its own, once. */
final class Challenges {

    static final String PATH = "/3d_secure/";
    private static final String KIND = "payment_intent";
    private static final Set<String> WEB = Set.of("http", "https");

    private Challenges() {}

    static void join(Api api) {
        api.get(PATH + "{id}", Challenges::shown).post(PATH + "{id}", Challenges::answered);
    }

    /** The bank wants to see the buyer; without a page to come back to, in Stripe's own window. */
    static ObjectNode raised(Call call, ObjectNode intent) {
        var back = returnUrl(call.params());
        intent.put("status", "requires_action");
        if (back == null) {
            intent.putObject("next_action").put("type", "use_stripe_sdk");
        } else {
            var source = Call.newId("payatt");
            var url = call.request().bank() + PATH + intent.path("id").asString();
            intent.put("sandbox_source", source).put("sandbox_return_url", back);
            intent.putObject("next_action")
                    .put("type", "redirect_to_url")
                    .putObject("redirect_to_url")
                    .put("return_url", back)
                    .put("url", url + "?source=" + source);
        }
        call.objects().put(intent);
        call.event("payment_intent.requires_action", intent);
        return intent;
    }

    static @Nullable String returnUrl(Params params) {
        var url = params.text("return_url");
        if (url == null) {
            return null;
        }
        try {
            var parsed = new URI(url);
            var scheme = String.valueOf(parsed.getScheme()).toLowerCase(Locale.ROOT);
            if (WEB.contains(scheme) && parsed.getHost() != null) {
                return url;
            }
        } catch (URISyntaxException odd) {
            // refused below
        }
        throw StripeError.invalid("return_url", "url_invalid", "Not a valid URL");
    }

    private static ObjectNode shown(Call call) {
        var intent = call.objects().get(KIND, call.id());
        var source = intent.path("sandbox_source").asString("");
        if (source.isEmpty() || !source.equals(call.params().text("source"))) {
            throw StripeError.missing(KIND, call.id());
        }
        return intent;
    }

    /** Only the first answer counts, and none after the intent is called off. */
    private static ObjectNode answered(Call call) {
        var intent = shown(call);
        if (!intent.path("status").asString().equals("requires_action")) {
            return intent;
        }
        return switch (call.params().required("answer")) {
            case "authorise" -> PaymentIntents.authorised(call, intent);
            case "refuse" -> refused(call, intent);
            default ->
                    throw StripeError.invalid("answer", null, "Must be one of authorise, refuse");
        };
    }

    private static ObjectNode refused(Call call, ObjectNode intent) {
        intent.put("status", "requires_payment_method");
        intent.putNull("payment_method").putNull("next_action");
        intent.putObject("last_payment_error")
                .put("type", "invalid_request_error")
                .put("code", "payment_intent_authentication_failure")
                .put(
                        "message",
                        "The provided PaymentMethod has failed authentication. You can provide"
                                + " payment_method_data or a new PaymentMethod to attempt to"
                                + " fulfill this PaymentIntent again.");
        call.objects().put(intent);
        call.event("payment_intent.payment_failed", intent);
        return intent;
    }
}
