package live.blytz.catalog;

/** A thing that is sent, or a service that takes time. */
enum Kind implements Word {
    PRODUCT,
    SERVICE;

    static final class Column extends Word.Column<Kind> {
        Column() {
            super(Kind.class);
        }
    }
}
