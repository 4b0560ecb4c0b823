package live.blytz.engines.mongo;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVStore;

/**
 * Answers a write when it is in the file, so that kill -9 takes back nothing that was acknowledged,
 * as with MongoDB's journal. Writers that wait at the same time share one commit, and no commit
 * sees half a write.
 */
final class DurableBackend extends H2Backend {

    private static final Set<String> READS =
            Set.of(
                    "aggregate",
                    "buildInfo",
                    "buildinfo",
                    "collStats",
                    "count",
                    "dbStats",
                    "distinct",
                    "endSessions",
                    "find",
                    "getMore",
                    "hello",
                    "isMaster",
                    "ismaster",
                    "killCursors",
                    "listCollections",
                    "listDatabases",
                    "listIndexes",
                    "ping");

    private final MVStore store;
    private final ReentrantReadWriteLock writing = new ReentrantReadWriteLock();
    private final AtomicLong written = new AtomicLong();
    private final Object committing = new Object();
    private long committed;

    DurableBackend(MVStore store) {
        super(store);
        this.store = store;
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        if (reads(message.getDocument())) {
            return super.handleMessage(message);
        }
        long mine;
        Document answer;
        writing.readLock().lock();
        try {
            answer = super.handleMessage(message);
            mine = written.incrementAndGet();
        } finally {
            writing.readLock().unlock();
        }
        commit(mine);
        return answer;
    }

    private void commit(long mine) {
        synchronized (committing) {
            if (committed >= mine) {
                return;
            }
            writing.writeLock().lock();
            try {
                store.commit();
                committed = written.get();
            } finally {
                writing.writeLock().unlock();
            }
        }
    }

    /** An aggregation writes when it ends in a collection. */
    private static boolean reads(Document command) {
        var name = command.keySet().iterator().next();
        return READS.contains(name)
                && !(name.equals("aggregate")
                        && command.get("pipeline") instanceof Iterable<?> stages
                        && writes(stages));
    }

    private static boolean writes(Iterable<?> stages) {
        for (var stage : stages) {
            if (stage instanceof Document each
                    && (each.containsKey("$merge") || each.containsKey("$out"))) {
                return true;
            }
        }
        return false;
    }
}
