package live.blytz.platform.event;

/** The registry does not take this schema, because it breaks those before it. */
final class SchemaRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SchemaRefused(String message) {
        super(message);
    }
}
