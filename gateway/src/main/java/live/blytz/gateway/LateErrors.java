package live.blytz.gateway;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Hooks;
import reactor.netty.channel.AbortedException;

/**
 * Errors that come when their request is over already. A client that leaves in the moment in which
 * it is answered is none of ours; all else is said.
 */
@Component
class LateErrors {

    private static final Logger log = LoggerFactory.getLogger(LateErrors.class);

    @PostConstruct
    void listen() {
        Hooks.onErrorDropped(LateErrors::heard);
    }

    @PreDestroy
    void stop() {
        Hooks.resetOnErrorDropped();
    }

    private static void heard(Throwable late) {
        if (late instanceof AbortedException) {
            log.debug("a client left while it was answered");
        } else {
            log.error("an error after the end of its request", late);
        }
    }
}
