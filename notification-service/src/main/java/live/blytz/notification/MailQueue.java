package live.blytz.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mails from the moment they are due until they are sent. A mail to somebody unknown waits. */
@Repository
class MailQueue {

    /** Longer than a batch can take; only after it may another instance try. */
    private static final Duration CLAIM = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final InstantSource clock;

    MailQueue(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID user, Notification notification) {
        jdbc.sql(
                        """
                        insert into mails (id, user_id, subject, body, link, status, due_at, created_at)
                        values (:id, :user, :subject, :body, :link, 'queued', :now, :now)
                        on conflict do nothing
                        """)
                .param("id", notification.id())
                .param("user", user)
                .param("subject", notification.title())
                .param("body", notification.body())
                .param("link", notification.link())
                .param("now", time(clock.instant()))
                .update();
    }

    /** These are ours to send for a while. */
    List<Mail> claim(int atMost) {
        var now = clock.instant();
        return jdbc.sql(
                        """
                        with next as (
                            select m.id from mails m join people p on p.id = m.user_id
                            where m.status in ('queued', 'sending') and m.due_at <= :now
                            order by m.due_at limit :limit for update of m skip locked)
                        update mails m set status = 'sending', attempts = attempts + 1, due_at = :until
                        from next, people p where m.id = next.id and p.id = m.user_id
                        returning m.*, p.email, p.first_name, p.locale
                        """)
                .param("now", time(now))
                .param("until", time(now.plus(CLAIM)))
                .param("limit", atMost)
                .query((row, _) -> read(row))
                .list();
    }

    void sent(UUID id) {
        end(id, "sent", null);
    }

    /** The server will never take it. */
    void refused(UUID id, String error) {
        end(id, "refused", error);
    }

    void failed(UUID id, String error, Instant again) {
        jdbc.sql(
                        """
                        update mails set status = 'queued', due_at = :again, last_error = :error
                        where id = :id
                        """)
                .param("id", id)
                .param("error", error)
                .param("again", time(again))
                .update();
    }

    private void end(UUID id, String status, @Nullable String error) {
        jdbc.sql(
                        """
                        update mails set status = :status, last_error = :error,
                            sent_at = case when :status = 'sent' then :now end
                        where id = :id
                        """)
                .param("id", id)
                .param("status", status)
                .param("error", error)
                .param("now", time(clock.instant()))
                .update();
    }

    private static Object time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Mail read(ResultSet row) throws SQLException {
        var locale = Template.locale(row.getString("locale"));
        return new Mail(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("first_name"),
                locale,
                row.getString("subject"),
                row.getString("body"),
                row.getString("link"),
                row.getInt("attempts"));
    }
}
