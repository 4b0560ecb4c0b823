package live.blytz.tracking.persistence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import live.blytz.tracking.application.Nearby;
import live.blytz.tracking.domain.GeoPoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.geo.Distance;
import org.springframework.data.geo.Metrics;
import org.springframework.data.geo.Point;
import org.springframework.data.redis.connection.RedisGeoCommands.GeoSearchCommandArgs;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.domain.geo.GeoReference;
import org.springframework.stereotype.Repository;

/** Redis GEO {@code riders:where}, and beside it when each rider was last seen. */
@Repository
class RedisNearby implements Nearby {

    private static final String WHERE = "riders:where";
    private static final String SEEN = "riders:seen";
    private static final Logger LOG = LoggerFactory.getLogger(RedisNearby.class);
    private static final int MOST = 50;

    /** A rider who has been silent for longer is not offered anything. */
    private static final Duration STALE = Duration.ofMinutes(2);

    private final StringRedisTemplate redis;

    RedisNearby(StringRedisTemplate redis) {
        this.redis = redis;
    }

    /** Without Redis the rider is seen with the next point; what was reported is kept elsewhere. */
    @Override
    public void seen(UUID rider, GeoPoint where, Instant at) {
        try {
            redis.opsForGeo().add(WHERE, new Point(where.lng(), where.lat()), rider.toString());
            redis.opsForZSet().add(SEEN, rider.toString(), at.toEpochMilli());
        } catch (DataAccessException away) {
            LOG.warn("rider {} is not seen for now: {}", rider, away.toString());
        }
    }

    /** Without Redis the rider is forgotten when silent for long enough. */
    @Override
    public void gone(UUID rider) {
        try {
            redis.opsForGeo().remove(WHERE, rider.toString());
            redis.opsForZSet().remove(SEEN, rider.toString());
        } catch (DataAccessException away) {
            LOG.warn("rider {} is forgotten later: {}", rider, away.toString());
        }
    }

    @Override
    public List<Near> around(GeoPoint centre, double radiusMetres, Instant now) {
        dropStale(now);
        var found =
                redis.opsForGeo()
                        .search(
                                WHERE,
                                GeoReference.fromCoordinate(centre.lng(), centre.lat()),
                                new Distance(radiusMetres / 1000, Metrics.KILOMETERS),
                                GeoSearchCommandArgs.newGeoSearchArgs()
                                        .includeDistance()
                                        .sortAscending()
                                        .limit(MOST));
        var near = new ArrayList<Near>();
        if (found != null) {
            found.forEach(
                    rider ->
                            near.add(
                                    new Near(
                                            UUID.fromString(rider.getContent().getName()),
                                            rider.getDistance().getValue() * 1000)));
        }
        return near;
    }

    private void dropStale(Instant now) {
        var before = now.minus(STALE).toEpochMilli();
        var stale = redis.opsForZSet().rangeByScore(SEEN, 0, before);
        if (stale != null && !stale.isEmpty()) {
            redis.opsForGeo().remove(WHERE, stale.toArray(String[]::new));
            redis.opsForZSet().removeRangeByScore(SEEN, 0, before);
        }
    }
}
