package live.blytz.engines.mongo;

import de.bwaldvogel.mongo.MongoServer;
import org.h2.mvstore.MVStore;

/** Speaks MongoDB's wire protocol to the real driver, with an H2 file as its store. */
public final class MongoCompatibleServer {

    /** What is rewritten all the time may be reused soon: the file stays small. */
    private static final int KEEP_OLD_MILLIS = 2_000;

    /**
     * Per cent of the file that shall be in use. With the usual 90 every lull begins with a
     * clean-up that holds up all writers, for seconds where the processors are busy.
     */
    private static final int COMPACT_BELOW = 40;

    private MongoCompatibleServer() {}

    /**
     * @param args port, data file
     */
    public static void main(String[] args) {
        var store =
                new MVStore.Builder().fileName(args[1]).autoCompactFillRate(COMPACT_BELOW).open();
        store.setRetentionTime(KEEP_OLD_MILLIS);
        var backend = new DurableBackend(store);
        var server = new MongoServer(backend);
        server.bind("127.0.0.1", Integer.parseInt(args[0]));
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    server.shutdownNow();
                                    backend.close();
                                }));
    }
}
