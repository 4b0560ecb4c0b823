package live.blytz.local.stripe;

import tools.jackson.databind.node.ObjectNode;

final class Customers {

    private static final String KIND = "customer";

    private Customers() {}

    static void join(Api api) {
        api.post("/v1/customers", Customers::create)
                .get("/v1/customers", call -> call.page(KIND, "/v1/customers", call.by("email")))
                .get("/v1/customers/{id}", Customers::get)
                .get("/v1/customers/{id}/payment_methods", PaymentMethods::ofCustomer);
    }

    private static ObjectNode create(Call call) {
        var customer = call.created(KIND, "cus");
        customer.put("email", call.params().text("email"));
        customer.put("name", call.params().text("name"));
        customer.set("metadata", call.params().members("metadata"));
        call.objects().put(customer);
        call.event("customer.created", customer);
        return customer;
    }

    private static ObjectNode get(Call call) {
        return call.objects().get(KIND, call.id());
    }
}
