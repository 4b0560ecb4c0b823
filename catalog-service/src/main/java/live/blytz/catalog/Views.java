package live.blytz.catalog;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts views in Redis and adds them to the products in batches. A batch keeps its id until the
 * database has it, so that a crash at any point neither loses nor doubles it.
 */
@Component
class Views {

    private static final Logger LOG = LoggerFactory.getLogger(Views.class);
    private static final String COUNTING = "{views}:counting";
    private static final String BATCH = "{views}:batch";
    private static final String BATCH_ID = "batch";

    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> TAKE =
            RedisScript.of(
                    """
                    if redis.call('EXISTS', KEYS[2]) == 0 then
                      if redis.call('EXISTS', KEYS[1]) == 0 then return {} end
                      redis.call('RENAME', KEYS[1], KEYS[2])
                      redis.call('HSET', KEYS[2], 'batch', ARGV[1])
                    end
                    return redis.call('HGETALL', KEYS[2])
                    """,
                    List.class);

    private static final RedisScript<Long> DONE =
            RedisScript.of(
                    """
                    if redis.call('HGET', KEYS[1], 'batch') == ARGV[1] then return redis.call('DEL', KEYS[1]) end
                    return 0
                    """,
                    Long.class);

    private final StringRedisTemplate redis;
    private final ViewBatches batches;
    private final MeterRegistry metrics;

    /** Counted while Redis was away. */
    private final Map<UUID, Long> kept = new ConcurrentHashMap<>();

    Views(StringRedisTemplate redis, ViewBatches batches, MeterRegistry metrics) {
        this.redis = redis;
        this.batches = batches;
        this.metrics = metrics;
    }

    void count(UUID product) {
        try {
            redis.opsForHash().increment(COUNTING, product.toString(), 1);
        } catch (DataAccessException down) {
            kept.merge(product, 1L, Long::sum);
            failed(down);
        }
    }

    @Scheduled(fixedDelayString = "${blytz.catalog.view-flush}")
    void flush() {
        try {
            handOver();
            var fields =
                    redis.execute(TAKE, List.of(COUNTING, BATCH), UUID.randomUUID().toString());
            if (fields.isEmpty()) {
                return;
            }
            var counts = new HashMap<UUID, Long>();
            var batch = "";
            for (var i = 0; i < fields.size(); i += 2) {
                var field = String.valueOf(fields.get(i));
                var value = String.valueOf(fields.get(i + 1));
                if (field.equals(BATCH_ID)) {
                    batch = value;
                } else {
                    counts.put(UUID.fromString(field), Long.parseLong(value));
                }
            }
            batches.add(UUID.fromString(batch), counts);
            redis.execute(DONE, List.of(BATCH), batch);
        } catch (DataAccessException down) {
            failed(down);
        }
    }

    private void handOver() {
        for (var product : List.copyOf(kept.keySet())) {
            var count = kept.remove(product);
            if (count != null) {
                try {
                    redis.opsForHash().increment(COUNTING, product.toString(), count);
                } catch (DataAccessException down) {
                    kept.merge(product, count, Long::sum);
                    throw down;
                }
            }
        }
    }

    private void failed(DataAccessException down) {
        metrics.counter("catalog.cache.failures", "operation", "views").increment();
        LOG.debug("Views wait for the next flush.", down);
    }
}
