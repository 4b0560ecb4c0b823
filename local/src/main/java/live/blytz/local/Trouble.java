package live.blytz.local;

/** Something the person at the keyboard can mend; {@link #fix} says how. */
public final class Trouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String fix;

    public Trouble(String message, String fix) {
        super(message);
        this.fix = fix;
    }

    public String fix() {
        return fix;
    }
}
