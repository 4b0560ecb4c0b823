package live.blytz.local.stripe;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Which request means what. */
final class Api {

    private record Route(String method, Pattern path, Operation operation) {}

    private final List<Route> routes = new ArrayList<>();

    static Api ofStripe() {
        var api = new Api();
        Customers.join(api);
        PaymentMethods.join(api);
        PaymentIntents.join(api);
        Challenges.join(api);
        Refunds.join(api);
        Connect.join(api);
        return api.get("/v1/events", call -> call.page("event", "/v1/events", call.by("type")))
                .get("/v1/events/{id}", call -> call.objects().get("event", call.id()));
    }

    Api get(String path, Operation operation) {
        return route("GET", path, operation);
    }

    Api post(String path, Operation operation) {
        return route("POST", path, operation);
    }

    Answer perform(Request request, Changes changes, long now) {
        for (var route : routes) {
            var match = route.path().matcher(request.path());
            if (route.method().equals(request.method()) && match.matches()) {
                var ids = IntStream.rangeClosed(1, match.groupCount()).mapToObj(match::group);
                var call = new Call(request, ids.toList(), request.params(), changes, now);
                return answered(route.operation(), call);
            }
        }
        return StripeError.unknownUrl(request.method(), request.path()).answer();
    }

    private static Answer answered(Operation operation, Call call) {
        try {
            return Answer.ok(Expansion.of(operation.perform(call), call.params(), call.objects()));
        } catch (StripeError refused) {
            return refused.answer();
        }
    }

    private Api route(String method, String path, Operation operation) {
        var pattern = Pattern.compile(path.replaceAll("\\{\\w+}", "([^/]+)"));
        routes.add(new Route(method, pattern, operation));
        return this;
    }
}
