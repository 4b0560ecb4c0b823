package live.blytz.catalog;

/**
 * How a list of products is sorted. Every place is a whole number, so that a cursor is two words:
 * the place and the id of the last product seen.
 */
enum SortOrder implements Word {
    NEWEST(
            "p.created_at",
            "(extract(epoch from p.created_at) * 1000)::bigint",
            "timestamptz 'epoch' + :place * interval '1 millisecond'",
            true),
    PRICE_ASC("p.starting_price", "p.starting_price", ":place", false),
    PRICE_DESC("p.starting_price", "p.starting_price", ":place", true),
    POPULAR("p.view_count", "p.view_count", ":place", true),
    RELEVANCE(Constants.RANK, Constants.RANK, ":place", true);

    private final String key;
    private final String place;
    private final String bound;
    private final boolean descending;

    SortOrder(String key, String place, String bound, boolean descending) {
        this.key = key;
        this.place = place;
        this.bound = bound;
        this.descending = descending;
    }

    String place() {
        return place;
    }

    String after() {
        return "(%s, p.id) %s (%s, :after)".formatted(key, descending ? "<" : ">", bound);
    }

    String orderBy() {
        var direction = descending ? " desc" : "";
        return key + direction + ", p.id" + direction;
    }

    private static final class Constants {
        static final String RANK =
                "(1000000 * (ts_rank(p.search, websearch_to_tsquery('english', :q)) + word_similarity(:q, p.title)))::bigint";
    }
}
