package live.blytz.catalog;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.ScanOptions;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys {@code product:{id}} in Redis. What is about to change is barred first, for longer than
 * a transaction lasts, so that a reader who still saw the old row cannot put it back; then, after
 * the commit, every instance is told.
 */
@Component
class FarCache {

    static final String FORGOTTEN = "catalog.product.forgotten";

    private static final Logger LOG = LoggerFactory.getLogger(FarCache.class);
    private static final String BARRED = "-";
    private static final Duration BAR_TIME = Duration.ofSeconds(10);

    private final StringRedisTemplate redis;
    private final JsonMapper json;
    private final Duration time;
    private final MeterRegistry metrics;
    private final List<Consumer<List<UUID>>> listeners = new CopyOnWriteArrayList<>();

    /** Changed while Redis was away: barred when it is back. */
    private final Set<UUID> owed = ConcurrentHashMap.newKeySet();

    FarCache(
            StringRedisTemplate redis,
            JsonMapper json,
            CatalogSettings settings,
            MeterRegistry metrics) {
        this.redis = redis;
        this.json = json;
        this.time = settings.cacheTime();
        this.metrics = metrics;
    }

    /**
     * @param listener gets the ids, none for all
     */
    void onForgotten(Consumer<List<UUID>> listener) {
        listeners.add(listener);
    }

    Optional<ProductView> get(UUID id) {
        try {
            return Optional.ofNullable(redis.opsForValue().get(key(id)))
                    .filter(text -> !text.equals(BARRED))
                    .map(text -> json.readValue(text, ProductView.class));
        } catch (DataAccessException down) {
            failed("get", down);
            return Optional.empty();
        }
    }

    void put(ProductView view) {
        try {
            redis.opsForValue().setIfAbsent(key(view.id()), json.writeValueAsString(view), time);
        } catch (DataAccessException down) {
            failed("put", down);
        }
    }

    void forget(Collection<UUID> ids) {
        var list = List.copyOf(ids);
        bar(list);
        afterCommit(() -> announce(list));
    }

    void forgetAll() {
        afterCommit(
                () -> {
                    try (var keys =
                            redis.scan(ScanOptions.scanOptions().match("product:*").build())) {
                        keys.forEachRemaining(
                                key -> redis.opsForValue().set(key, BARRED, BAR_TIME));
                    } catch (DataAccessException down) {
                        failed("forget_all", down);
                    }
                    announce(List.of());
                });
    }

    /** An instance said what it changed. */
    void heard(String message) {
        var ids =
                Arrays.stream(message.split(",", -1))
                        .filter(word -> !word.isEmpty())
                        .map(UUID::fromString)
                        .toList();
        tellListeners(ids);
    }

    @Scheduled(fixedDelay = 1000)
    void payDebts() {
        var ids = new ArrayList<>(owed);
        if (!ids.isEmpty() && bar(ids)) {
            announce(ids);
        }
    }

    private boolean bar(List<UUID> ids) {
        try {
            for (var id : ids) {
                redis.opsForValue().set(key(id), BARRED, BAR_TIME);
                owed.remove(id);
            }
            return true;
        } catch (DataAccessException down) {
            owed.addAll(ids);
            failed("forget", down);
            return false;
        }
    }

    private void announce(List<UUID> ids) {
        tellListeners(ids);
        try {
            redis.convertAndSend(
                    FORGOTTEN, ids.stream().map(UUID::toString).collect(Collectors.joining(",")));
        } catch (DataAccessException down) {
            failed("announce", down);
        }
    }

    private void tellListeners(List<UUID> ids) {
        listeners.forEach(listener -> listener.accept(ids));
    }

    private void failed(String what, DataAccessException down) {
        metrics.counter("catalog.cache.failures", "operation", what).increment();
        LOG.debug("Redis did not answer a {}.", what, down);
    }

    private static void afterCommit(Runnable action) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            action.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        action.run();
                    }
                });
    }

    private static String key(UUID id) {
        return "product:" + id;
    }
}
