package live.blytz.platform.event;

import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a service with a Postgres database needs besides. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(name = "org.springframework.jdbc.core.JdbcTemplate")
@ConditionalOnBean(DataSource.class)
class RelationalEvents {

    @Bean
    OutboxTable outboxTable(DataSource database) {
        return new OutboxTable(database);
    }

    @Bean
    Bell outboxBell() {
        return new Bell();
    }

    @Bean
    Outbox outbox(OutboxRows rows, OutboxTable table, Bell bell) {
        return new JdbcOutbox(rows, table, bell);
    }

    @Bean
    Background outboxRelay(
            EventSettings settings,
            DataSource database,
            OutboxTable table,
            OutboxSender sender,
            Bell bell,
            Preparations preparations,
            Backlogs backlogs) {
        var transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        return new Background(
                "outbox-relay",
                Background.RELAY_PHASE,
                new OutboxRelay(
                        table,
                        sender,
                        transactions,
                        bell,
                        preparations,
                        backlogs,
                        settings.relay()));
    }

    @Bean
    Background outboxListener(JdbcConnectionDetails database, Bell bell) {
        return new Background(
                "outbox-listener",
                Background.RELAY_PHASE,
                new OutboxListener(
                        database.getJdbcUrl(),
                        database.getUsername(),
                        database.getPassword(),
                        bell));
    }

    @Bean
    Inbox inbox(DataSource database, PlatformTransactionManager transactions) {
        return new JdbcInbox(database, transactions);
    }

    @Bean
    Background inboxSweep(DataSource database) {
        return new Background("inbox-sweep", Background.RELAY_PHASE, new InboxSweep(database));
    }
}
