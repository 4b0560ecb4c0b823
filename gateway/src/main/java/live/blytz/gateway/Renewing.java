package live.blytz.gateway;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import live.blytz.platform.problem.CommonReason;
import live.blytz.platform.problem.Problem;
import live.blytz.platform.problem.Refusal;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Signal;

/**
 * New tokens for a session whose access token is about to end. A refresh token that is shown twice
 * ends the whole login, so of all gateways and all calls only one may show it: callers here wait
 * for one future, gateways for their turn in Redis. Nobody who leaves in the middle takes the
 * answer along.
 */
@Component
class Renewing {

    private static final Duration AGAIN = Duration.ofMillis(50);

    private final Sessions sessions;
    private final AuthService auth;
    private final GatewaySettings.Sessions settings;
    private final InstantSource clock;
    private final Map<String, CompletableFuture<Signal<Login>>> underWay =
            new ConcurrentHashMap<>();

    Renewing(Sessions sessions, AuthService auth, GatewaySettings settings, InstantSource clock) {
        this.sessions = sessions;
        this.auth = auth;
        this.settings = settings.sessions();
        this.clock = clock;
    }

    /** The session with an access token that is good for a while; an error when it ended. */
    Mono<Login> fresh(SessionId id) {
        return sessions.find(id)
                .switchIfEmpty(Mono.error(SessionEnded::new))
                .flatMap(known -> isFresh(known) ? Mono.just(known) : once(known));
    }

    private Mono<Login> once(Login known) {
        var key = known.id().key();
        var mine = new CompletableFuture<Signal<Login>>();
        var others = underWay.putIfAbsent(key, mine);
        if (others != null) {
            return outcome(others);
        }
        attempt(known, clock.instant().plus(settings.turn()))
                .materialize()
                .doOnNext(_ -> underWay.remove(key))
                .subscribe(mine::complete);
        return outcome(mine);
    }

    /** Good or bad, it is a value until somebody is there to take it. */
    private static Mono<Login> outcome(CompletableFuture<Signal<Login>> future) {
        return Mono.fromFuture(future, true).dematerialize();
    }

    private Mono<Login> attempt(Login known, Instant deadline) {
        var inTurn =
                Mono.usingWhen(
                        sessions.turn(known.id()), _ -> renewed(known.id()), sessions::release);
        return inTurn.switchIfEmpty(Mono.defer(() -> afterOthers(known, deadline)))
                .onErrorResume(Refusal.class, away -> meanwhile(known, away));
    }

    /** Another gateway has its turn; what it gets is for all. */
    private Mono<Login> afterOthers(Login known, Instant deadline) {
        if (clock.instant().isAfter(deadline)) {
            return Mono.error(Refusal.of(Problem.of(CommonReason.UNAVAILABLE)));
        }
        return Mono.delay(AGAIN)
                .then(sessions.find(known.id()))
                .switchIfEmpty(Mono.error(SessionEnded::new))
                .flatMap(now -> isFresh(now) ? Mono.just(now) : attempt(now, deadline));
    }

    /** Read again in our turn: somebody may have been here just before us. */
    private Mono<Login> renewed(SessionId id) {
        return sessions.find(id)
                .switchIfEmpty(Mono.error(SessionEnded::new))
                .flatMap(known -> isFresh(known) ? Mono.just(known) : exchanged(known));
    }

    private Mono<Login> exchanged(Login known) {
        return auth.refresh(known.tokens().refresh())
                .switchIfEmpty(sessions.close(known.id()).then(Mono.error(SessionEnded::new)))
                .flatMap(tokens -> sessions.replace(known, tokens))
                .switchIfEmpty(Mono.error(SessionEnded::new));
    }

    /** While auth-service is away, the token goes on to its end. */
    private Mono<Login> meanwhile(Login known, Refusal away) {
        return known.tokens().lastFor(Duration.ZERO, clock.instant())
                ? Mono.just(known)
                : Mono.error(away);
    }

    private boolean isFresh(Login login) {
        return login.tokens().lastFor(settings.renewBefore(), clock.instant());
    }
}
