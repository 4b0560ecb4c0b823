package live.blytz.local.stripe;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import live.blytz.local.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The parameters of one request, in Stripe's form encoding: {@code metadata[order_id]=…}. */
record Params(Map<String, String> values) {

    static Params parse(String form) {
        var values = new TreeMap<String, String>();
        for (var pair : form.split("&")) {
            if (!pair.isEmpty()) {
                var at = pair.indexOf('=');
                var name = at < 0 ? pair : pair.substring(0, at);
                values.put(
                        unused(decoded(name), values),
                        at < 0 ? "" : decoded(pair.substring(at + 1)));
            }
        }
        return new Params(values);
    }

    @Nullable String text(String name) {
        var value = values.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    String text(String name, String otherwise) {
        var value = text(name);
        return value == null ? otherwise : value;
    }

    String required(String name) {
        var value = text(name);
        if (value == null) {
            throw StripeError.invalid(
                    name, "parameter_missing", "Missing required param: %s.".formatted(name));
        }
        return value;
    }

    /** A positive amount in the currency's smallest unit. */
    long amount(String name) {
        var value = whole(name, required(name));
        if (value < 1) {
            throw StripeError.invalid(
                    name,
                    "parameter_invalid_integer",
                    "This value must be greater than or equal to 1.");
        }
        return value;
    }

    long number(String name, long otherwise) {
        var value = text(name);
        return value == null ? otherwise : whole(name, value);
    }

    boolean flag(String name) {
        return "true".equals(values.get(name));
    }

    /** The members of {@code name[…]}, as metadata are. */
    ObjectNode members(String name) {
        var members = Json.object();
        var prefix = name + "[";
        values.forEach(
                (key, value) -> {
                    if (key.startsWith(prefix) && key.endsWith("]")) {
                        members.put(key.substring(prefix.length(), key.length() - 1), value);
                    }
                });
        return members;
    }

    /** The items of {@code name[]} or {@code name[0]}, {@code name[1]}, … */
    List<String> list(String name) {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().matches(name + "\\[\\d*]"))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The same for the same parameters, whatever their order. */
    String fingerprint() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("&"));
    }

    /** {@code expand[]} may come several times. */
    private static String unused(String name, Map<String, String> values) {
        var list = name.endsWith("[]") ? name.substring(0, name.length() - 2) : null;
        if (list == null || !values.containsKey(name)) {
            return name;
        }
        var index = 0;
        while (values.containsKey(list + "[" + index + "]")) {
            index++;
        }
        return list + "[" + index + "]";
    }

    private static long whole(String name, String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException notWhole) {
            throw StripeError.invalid(
                    name, "parameter_invalid_integer", "Invalid integer: " + value);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
