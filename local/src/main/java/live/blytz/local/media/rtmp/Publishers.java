package live.blytz.local.media.rtmp;

/** Who is asked whether somebody may publish, and who then gets what is published. */
public interface Publishers {

    /**
     * Called when somebody wants to publish; what comes afterwards goes to the one who was let in,
     * from one thread.
     */
    Admission admit(String key, Line line);

    /** The answer to a wish to publish. */
    sealed interface Admission {}

    /** Come in. */
    record Admitted(Publication to) implements Admission {}

    /**
     * @param code as players and encoders know it, such as {@code NetStream.Publish.BadName}
     */
    record Refused(String code, String because) implements Admission {}

    /** Takes what one publisher sends. */
    interface Publication {

        void take(Tag tag);

        /** No more will come. */
        void end();
    }

    /** The way back to the publisher. */
    interface Line {

        /** Says why, and hangs up. */
        void cut(String code, String because);
    }
}
