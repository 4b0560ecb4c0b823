package live.blytz.gateway;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import live.blytz.platform.problem.CommonReason;
import live.blytz.platform.problem.Problem;
import live.blytz.platform.problem.Refusal;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Sessions in Redis, for all gateways. Each ends when nobody used it for a while, and after its
 * longest time whatever happens; both are counted on Redis' own clock.
 */
@Component
class Sessions {

    private static final RedisScript<String> TOUCH =
            RedisScript.of(new ClassPathResource("session-touch.lua"), String.class);
    private static final RedisScript<Long> OPEN =
            RedisScript.of(new ClassPathResource("session-open.lua"), Long.class);
    private static final RedisScript<Long> REPLACE =
            RedisScript.of(new ClassPathResource("session-replace.lua"), Long.class);
    private static final RedisScript<Long> RELEASE =
            RedisScript.of(new ClassPathResource("session-release.lua"), Long.class);

    private final ReactiveStringRedisTemplate redis;
    private final GatewaySettings.Sessions settings;

    Sessions(ReactiveStringRedisTemplate redis, GatewaySettings settings) {
        this.redis = redis;
        this.settings = settings.sessions();
    }

    Mono<Void> open(SessionId id, Tokens tokens) {
        return execute(OPEN, id.key(), tokens.sealed(id.secret()), millis(settings.idle())).then();
    }

    /** Empty when there is none, or none any more. */
    Mono<Login> find(SessionId id) {
        return execute(TOUCH, id.key(), millis(settings.idle()), millis(settings.longest()))
                .filter(kept -> !kept.isEmpty())
                .map(kept -> new Login(id, Tokens.opened(kept, id.secret()), kept));
    }

    /** Nothing happens to a session that ended, or changed, since it was read. */
    Mono<Login> replace(Login known, Tokens tokens) {
        var next = tokens.sealed(known.id().secret());
        return execute(REPLACE, known.id().key(), known.kept(), next)
                .filter(done -> done == 1)
                .map(_ -> new Login(known.id(), tokens, next));
    }

    Mono<Void> close(SessionId id) {
        return redis.delete(id.key()).onErrorMap(DataAccessException.class, Sessions::away).then();
    }

    /** A turn at a session, of all gateways; empty while somebody else has it. */
    Mono<Turn> turn(SessionId id) {
        var turn = new Turn(id.key() + ":turn", UUID.randomUUID().toString());
        return redis.opsForValue()
                .setIfAbsent(turn.key(), turn.owner(), settings.turn())
                .onErrorMap(DataAccessException.class, Sessions::away)
                .filter(mine -> mine)
                .map(_ -> turn);
    }

    Mono<Void> release(Turn turn) {
        return execute(RELEASE, turn.key(), turn.owner()).then();
    }

    record Turn(String key, String owner) {}

    private <T> Mono<T> execute(RedisScript<T> script, String key, String... arguments) {
        return redis.execute(script, List.of(key), List.of(arguments))
                .next()
                .onErrorMap(DataAccessException.class, Sessions::away);
    }

    private static Refusal away(Throwable cause) {
        return Refusal.of(
                Problem.of(CommonReason.UNAVAILABLE).detail("Sessions cannot be read right now."));
    }

    private static String millis(Duration time) {
        return Long.toString(time.toMillis());
    }
}
