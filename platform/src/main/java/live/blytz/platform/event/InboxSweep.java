package live.blytz.platform.event;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionException;

/**
 * Forgets what was heard so long ago that no topic and no dead letter can bring it again: both are
 * kept for 30 days.
 */
final class InboxSweep implements Background.Task {

    private static final Logger LOG = LoggerFactory.getLogger(InboxSweep.class);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final int BITE = 5_000;
    private static final String FORGET =
            """
            delete from inbox where id in (
                select id from inbox where received_at < now() - interval '90 days' limit ?)
            """;

    private final JdbcTemplate jdbc;
    private final Bell bell = new Bell();

    InboxSweep(DataSource database) {
        jdbc = new JdbcTemplate(database);
    }

    @Override
    public void run(BooleanSupplier on) throws InterruptedException {
        while (on.getAsBoolean()) {
            bell.await(EVERY);
            try {
                while (on.getAsBoolean() && jdbc.update(FORGET, BITE) == BITE) {
                    Thread.yield();
                }
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("the inbox was not swept: {}", e.toString());
            }
        }
    }

    @Override
    public void end(Thread worker) {
        bell.ring();
    }
}
