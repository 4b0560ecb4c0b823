package live.blytz.catalog;

/** How used a thing is. */
enum Condition implements Word {
    NEW,
    LIKE_NEW,
    GOOD,
    FAIR;

    static final class Column extends Word.Column<Condition> {
        Column() {
            super(Condition.class);
        }
    }
}
