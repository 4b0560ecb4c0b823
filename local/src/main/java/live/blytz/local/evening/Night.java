package live.blytz.local.evening;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What happened tonight, as those who were there remember it. */
record Night(
        Instant began,
        Cast cast,
        Show show,
        List<Show.Sale> sales,
        List<Deal> deals,
        List<Viewer> viewers,
        Measures measures) {

    /** Whose answers we heard; visitors heard theirs at the console. */
    Set<UUID> bidders() {
        return cast.buyers().stream().map(Person::id).collect(Collectors.toUnmodifiableSet());
    }

    Set<UUID> auctions() {
        return sales.stream().map(Show.Sale::auction).collect(Collectors.toUnmodifiableSet());
    }

    Set<UUID> orders() {
        return deals.stream().map(Deal::order).collect(Collectors.toUnmodifiableSet());
    }
}
