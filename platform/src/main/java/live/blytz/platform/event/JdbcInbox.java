package live.blytz.platform.event;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The event's id and its effect in one transaction. */
final class JdbcInbox implements Inbox {

    private static final String REMEMBER =
            "insert into inbox (id, topic, type) values (?, ?, ?) on conflict do nothing";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    JdbcInbox(DataSource database, PlatformTransactionManager transactions) {
        this.jdbc = new JdbcTemplate(database);
        this.transactions = new TransactionTemplate(transactions);
    }

    @Override
    public boolean once(Envelope event, Runnable effect) {
        return Boolean.TRUE.equals(
                transactions.execute(
                        _ -> {
                            var news =
                                    jdbc.update(REMEMBER, event.id(), event.topic(), event.type())
                                            == 1;
                            if (news) {
                                effect.run();
                            }
                            return news;
                        }));
    }
}
