package live.blytz.local.evening;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Where a parcel changes hands: on the PIN that its buyer reads out, or on the word of the house
 * where the buyer is none of ours.
 */
final class Doorstep implements Rider.Door {

    private final List<Deal> deals;
    private final Supplier<Person> house;

    Doorstep(List<Deal> deals, Supplier<Person> house) {
        this.deals = deals;
        this.house = house;
    }

    @Override
    public void handOver(Person rider, String delivery, String order) {
        var complete = "/api/v1/deliveries/" + delivery + "/complete";
        deals.stream()
                .filter(deal -> deal.order().toString().equals(order))
                .map(Deal::buyer)
                .filter(buyer -> buyer != null)
                .findFirst()
                .ifPresentOrElse(
                        buyer ->
                                rider.must(
                                        complete,
                                        Map.of("pin", pin(buyer, order), "note", "at the door")),
                        () -> house.get().must(complete, Map.of("note", "the house saw it")));
    }

    private static String pin(Person buyer, String order) {
        return buyer.mustGet("/api/v1/orders/" + order + "/tracking").text("pin");
    }
}
