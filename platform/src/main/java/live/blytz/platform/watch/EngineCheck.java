package live.blytz.platform.watch;

/**
 * A small question that any healthy engine answers; a failure or silence means that it is down.
 *
 * @param engine its name on dashboards, the same in every service
 */
public record EngineCheck(String engine, Question question) {

    /** May block: it has a thread of its own. */
    @FunctionalInterface
    public interface Question {
        void ask() throws Exception;
    }
}
