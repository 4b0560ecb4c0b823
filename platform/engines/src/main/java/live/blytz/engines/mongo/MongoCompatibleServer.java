package live.blytz.engines.mongo;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import org.h2.mvstore.MVStore;

/** Speaks MongoDB's wire protocol to the real driver, with an H2 file as its store. */
public final class MongoCompatibleServer {

    private static final int COMMIT_DELAY_MILLIS = 100;

    private MongoCompatibleServer() {}

    /**
     * @param args port, data file
     */
    public static void main(String[] args) {
        var store = new MVStore.Builder().fileName(args[1]).open();
        store.setAutoCommitDelay(COMMIT_DELAY_MILLIS);
        var backend = new H2Backend(store);
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
