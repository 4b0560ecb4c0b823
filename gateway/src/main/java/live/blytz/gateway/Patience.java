package live.blytz.gateway;

import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Mono;

/**
 * How long a question to Redis may take before the call goes on without its answer.
 *
 * @param missed counts the answers that did not come
 */
record Patience(Duration deadline, Counter missed) {

    /**
     * A future has one outcome, whoever comes first. {@code Mono.timeout} lost both when answer and
     * deadline met, and the call hung for ever.
     */
    <T> Mono<T> ask(Mono<T> question, T otherwise) {
        return Mono.fromFuture(
                        () ->
                                question.toFuture()
                                        .orTimeout(deadline.toNanos(), TimeUnit.NANOSECONDS),
                        true)
                .onErrorResume(
                        _ -> {
                            missed.increment();
                            return Mono.just(otherwise);
                        })
                .defaultIfEmpty(otherwise);
    }
}
