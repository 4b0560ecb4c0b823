package live.blytz.local.chaos;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import live.blytz.local.evening.Books;

/**
 * What one window is about, for those who look into the books.
 *
 * @param purchases orders of the shelf, by the answers to those who wanted them
 * @param shipped orders that are on their way, or were
 */
record Scope(
        UUID stream,
        Set<UUID> lots,
        Set<UUID> purchases,
        Set<UUID> gifts,
        Set<UUID> comments,
        Set<UUID> shipped) {

    /** Lots of the window that the hammer gave to somebody. */
    List<UUID> sold(Books auction) {
        return auction.rows(
                "select id from auction where leading_bid_id is not null and closed_at is not null"
                        + " and id"
                        + ANY,
                row -> row.getObject(1, UUID.class),
                list(lots));
    }

    /** For {@code = any(string_to_array(?, ',')::uuid[])}. */
    static String list(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    static final String ANY = " = any(string_to_array(?, ',')::uuid[])";
}
