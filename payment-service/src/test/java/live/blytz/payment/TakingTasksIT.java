package live.blytz.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import live.blytz.payment.application.Tasks;
import live.blytz.payment.application.Workers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class TakingTasksIT extends Desk {

    private static final Duration LONG = Duration.ofMinutes(1);

    @Autowired Tasks tasks;
    @Autowired Workers workers;
    @Autowired TransactionTemplate transaction;

    private final UUID subject = UUID.randomUUID();

    @BeforeEach
    void alone() {
        workers.stop();
        jdbc.sql("delete from payment_task").update();
        add();
    }

    @AfterEach
    void backToWork() {
        jdbc.sql("delete from payment_task").update();
        workers.start();
    }

    @Test
    void givesEachToOneWorkerOnly() {
        assertThat(tasks.claim(10, LONG)).hasSize(1);
        assertThat(tasks.claim(10, LONG)).isEmpty();
    }

    @Test
    void givesAwayWhatItsWorkerDidNotBringBack() {
        var lost = tasks.claim(10, Duration.ZERO).getFirst();

        var again = tasks.claim(10, LONG).getFirst();
        tasks.done(lost);

        assertThat(again.subject()).isEqualTo(subject);
        assertThat(again.tries()).isEqualTo(2);
        assertThat(waiting()).isEqualTo(1);
        tasks.done(again);
        assertThat(waiting()).isZero();
    }

    @Test
    void beginsAgainWhenItIsAddedWhileAWorkerHasIt() {
        var old = tasks.claim(10, LONG).getFirst();

        add();
        tasks.done(old);

        assertThat(tasks.claim(10, LONG)).hasSize(1);
    }

    @Test
    void waitsWhenItIsPutOff() {
        tasks.later(tasks.claim(10, LONG).getFirst(), LONG, "not now");

        assertThat(tasks.claim(10, LONG)).isEmpty();
        assertThat(waiting()).isEqualTo(1);
    }

    private void add() {
        transaction.executeWithoutResult(_ -> tasks.add(Tasks.Kind.CHARGE, subject));
    }

    private int waiting() {
        return jdbc.sql("select count(*) from payment_task").query(Integer.class).single();
    }
}
