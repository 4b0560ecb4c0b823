package live.blytz.local.evening;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A seller's store, with what is in it. */
record Shop(Person owner, String name, Place place, List<Goods> goods) {

    record Goods(UUID product, Ware ware) {}

    static Shop open(
            Person owner, String name, Place place, List<Ware> wares, int stock, Teller teller) {
        var store =
                owner.must(
                        "/api/v1/stores",
                        Map.of(
                                "name",
                                name,
                                "description",
                                "Every evening at eight.",
                                "pickup",
                                place.address(name)));
        var category = firstCategory(owner);
        var gallery = new Gallery(owner, teller);
        var goods =
                wares.stream()
                        .map(ware -> list(owner, store.text("id"), category, ware, stock, gallery))
                        .toList();
        teller.say(
                "🏬 %s opened %s (%s) with %d products",
                owner.name(), name, store.body().path("slug").asString(), goods.size());
        return new Shop(owner, name, place, goods);
    }

    private static Goods list(
            Person owner,
            String store,
            Optional<String> category,
            Ware ware,
            int stock,
            Gallery gallery) {
        var body = new HashMap<String, Object>();
        body.put("title", ware.title());
        body.put("description", ware.description());
        body.put("condition", ware.condition());
        body.put("store_id", store);
        category.ifPresent(id -> body.put("category_id", id));
        body.put("starting_price", Pesos.of(ware.starting()));
        body.put("reserve_price", Pesos.of(ware.starting()));
        if (stock > 1) {
            body.put("buy_now_price", Pesos.of(ware.worth()));
        }
        body.put("shipping_price", Pesos.of(150_00));
        body.put("stock", stock);
        body.put("images", gallery.show(ware.picture()).stream().toList());
        body.put("specifications", Map.of("origin", "Philippines"));
        var product = owner.must("/api/v1/products", body);
        var id = product.text("id");
        owner.must("/api/v1/products/" + id + "/publish", Map.of());
        return new Goods(UUID.fromString(id), ware);
    }

    private static Optional<String> firstCategory(Person owner) {
        var tree = owner.mustGet("/api/v1/categories").body();
        var first = tree.path("items").path(0).path("id");
        return first.isString() ? Optional.of(first.asString()) : Optional.empty();
    }

    /** A published product reaches the auction house as an event: soon, but not at once. */
    Api.Reply auction(Goods what, Map<String, ?> terms) {
        var body = new HashMap<String, Object>(terms);
        body.put("product_id", what.product().toString());
        return Nap.until(
                "the auction house hears of " + what.ware().title(),
                Duration.ofSeconds(30),
                () ->
                        Optional.of(owner.post("/api/v1/auctions", body))
                                .filter(reply -> reply.status() != 404 && reply.status() != 422));
    }
}
