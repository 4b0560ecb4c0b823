package live.blytz.platform.event;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How far the start of the event backbone has come. */
final class Preparations {

    private final CountDownLatch topics = new CountDownLatch(1);
    private final CountDownLatch schemas = new CountDownLatch(1);
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    void topicsAreThere() {
        topics.countDown();
    }

    void schemasAreRegistered() {
        schemas.countDown();
    }

    void refused(String subject) {
        refused.add(subject);
    }

    void accepted(String subject) {
        refused.remove(subject);
    }

    boolean hasTopics() {
        return topics.getCount() == 0;
    }

    boolean hasSchemas() {
        return schemas.getCount() == 0;
    }

    /** Subjects whose new schema would break their readers. */
    Collection<String> refused() {
        return refused;
    }

    boolean awaitTopics(long millis) throws InterruptedException {
        return topics.await(millis, TimeUnit.MILLISECONDS);
    }
}
