package live.blytz.local.evening;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What happened tonight, as those who were there remember it. */
record Night(
        Instant began,
        Show show,
        List<Show.Sale> sales,
        List<AfterTheShow.Deal> deals,
        List<Viewer> viewers,
        Measures measures) {

    Set<UUID> auctions() {
        return sales.stream().map(Show.Sale::auction).collect(Collectors.toUnmodifiableSet());
    }

    Set<UUID> orders() {
        return deals.stream().map(AfterTheShow.Deal::order).collect(Collectors.toUnmodifiableSet());
    }
}
