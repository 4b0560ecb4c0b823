package live.blytz.payment.persistence;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import live.blytz.payment.application.Tasks;
import live.blytz.payment.application.Workers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tasks in a table: taken with SKIP LOCKED, held by a lease, never lost with their worker. */
@Repository
class JdbcTasks implements Tasks {

    private final JdbcClient jdbc;
    private final ObjectProvider<Workers> workers;

    JdbcTasks(JdbcClient jdbc, ObjectProvider<Workers> workers) {
        this.jdbc = jdbc;
        this.workers = workers;
    }

    /**
     * A task that stands there already begins again: a worker that still holds it cannot end it.
     */
    @Override
    public void add(Kind kind, UUID subject) {
        jdbc.sql(
                        """
                        insert into payment_task (kind, subject) values (?, ?)
                        on conflict (kind, subject) do update
                            set due_at = now(), lease = null, leased_until = null, tries = 0
                        """)
                .params(kind.name(), subject)
                .update();
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        workers.getObject().wake();
                    }
                });
    }

    @Override
    public List<Task> claim(int most, Duration lease) {
        return jdbc.sql(
                        """
                        update payment_task t
                        set lease = gen_random_uuid(), tries = tries + 1,
                            leased_until = clock_timestamp() + :lease * interval '1 second'
                        from (select kind, subject from payment_task
                              where due_at <= clock_timestamp()
                                and (leased_until is null or leased_until < clock_timestamp())
                              order by due_at limit :most for update skip locked) due
                        where t.kind = due.kind and t.subject = due.subject
                        returning t.*
                        """)
                .param("lease", lease.toSeconds())
                .param("most", most)
                .query(
                        (row, _) ->
                                new Task(
                                        Kind.valueOf(row.getString("kind")),
                                        Rows.id(row, "subject"),
                                        Rows.id(row, "lease"),
                                        row.getInt("tries")))
                .list();
    }

    @Override
    public void done(Task task) {
        jdbc.sql("delete from payment_task where kind = ? and subject = ? and lease = ?")
                .params(task.kind().name(), task.subject(), task.lease())
                .update();
    }

    @Override
    public void later(Task task, Duration pause, String why) {
        jdbc.sql(
                        """
                        update payment_task set lease = null, leased_until = null, last_error = :why,
                            due_at = clock_timestamp() + :millis * interval '1 millisecond'
                        where kind = :kind and subject = :subject and lease = :lease
                        """)
                .param("why", why)
                .param("millis", pause.toMillis())
                .param("kind", task.kind().name())
                .param("subject", task.subject())
                .param("lease", task.lease())
                .update();
    }
}
