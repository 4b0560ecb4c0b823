package live.blytz.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import reactor.core.publisher.Operators;
import reactor.netty.channel.AbortedException;
import reactor.util.context.Context;

@ExtendWith(OutputCaptureExtension.class)
class ComingTooLateTest {

    private final LateErrors errors = new LateErrors();

    @BeforeEach
    void listen() {
        errors.listen();
    }

    @AfterEach
    void stop() {
        errors.stop();
    }

    @Test
    void aClientThatLeavesInTheMomentOfItsAnswerIsNoFailureOfOurs(CapturedOutput said) {
        Operators.onErrorDropped(new AbortedException("closed"), Context.empty());

        assertThat(said.getAll()).doesNotContain("ERROR", "AbortedException");
    }

    @Test
    void anyOtherErrorAfterItsRequestIsSaid(CapturedOutput said) {
        Operators.onErrorDropped(new IOException("disk full"), Context.empty());

        assertThat(said.getAll()).contains("ERROR", "disk full");
    }
}
