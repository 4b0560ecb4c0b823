package live.blytz.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pushes from the moment they are due until it is known what became of them. */
@Repository
class PushQueue {

    /** Longer than a batch can take; only after it may another instance try. */
    private static final Duration CLAIM = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final InstantSource clock;

    PushQueue(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** To each device that its reader is logged in on; what still waits with its tag is old. */
    void add(NewPush push) {
        var now = clock.instant();
        jdbc.sql(
                        """
                        with reached as (
                            select id from devices where user_id = :user and signed_out_at is null),
                        old as (
                            update pushes set status = 'superseded', ended_at = :now
                            where device_id in (select id from reached) and tag = :tag
                                and status = 'queued' and event_id <> :event)
                        insert into pushes (event_id, device_id, user_id, notification_id, category, tag,
                            is_collapsible, title, body, action, link, image_url, status,
                            due_at, expires_at, created_at)
                        select :event, id, :user, :notification, :category, :tag,
                            :collapsible, :title, :body, :action, :link, :image, 'queued',
                            :now, :until, :now
                        from reached on conflict do nothing
                        """)
                .param("user", push.user())
                .param("event", push.event())
                .param("notification", push.notification())
                .param("category", push.category().word())
                .param("tag", push.tag())
                .param("collapsible", push.isCollapsible())
                .param("title", push.title())
                .param("body", push.body())
                .param("action", push.action())
                .param("link", push.link())
                .param("image", push.imageUrl())
                .param("now", time(now))
                .param("until", time(now.plus(push.lifetime())))
                .update();
    }

    /** These are ours to send for a while. */
    List<Push> claim(int atMost) {
        var now = clock.instant();
        return jdbc.sql(
                        """
                        with next as (
                            select p.event_id, p.device_id from pushes p
                            where p.status in ('queued', 'sending') and p.due_at <= :now
                            order by p.due_at limit :limit for update skip locked)
                        update pushes p
                        set status = 'sending', attempts = attempts + 1, due_at = :until
                        from next, devices d
                        where p.event_id = next.event_id and p.device_id = next.device_id
                            and d.id = p.device_id
                        returning p.*, d.token, d.platform, (
                            select count(*) from notifications n
                            where n.user_id = p.user_id and n.read_at is null) as unread
                        """)
                .param("now", time(now))
                .param("until", time(now.plus(CLAIM)))
                .param("limit", atMost)
                .query((row, _) -> read(row))
                .list();
    }

    /**
     * @param status what became of it
     * @param error why, where it was not sent
     */
    void end(Push push, String status, String error) {
        jdbc.sql(
                        """
                        update pushes set status = :status, last_error = :error, ended_at = :now
                        where event_id = :event and device_id = :device
                        """)
                .param("event", push.eventId())
                .param("device", push.deviceId())
                .param("status", status)
                .param("error", error)
                .param("now", time(clock.instant()))
                .update();
    }

    /** It comes again, unless a newer one with its tag came meanwhile. */
    void again(Push push, String error, Instant at) {
        jdbc.sql(
                        """
                        update pushes p set due_at = :again, last_error = :error,
                            status = case when exists (
                                select 1 from pushes newer
                                where newer.device_id = p.device_id and newer.tag = p.tag
                                    and newer.created_at > p.created_at)
                            then 'superseded' else 'queued' end
                        where event_id = :event and device_id = :device
                        """)
                .param("event", push.eventId())
                .param("device", push.deviceId())
                .param("error", error)
                .param("again", time(at))
                .update();
    }

    private static Object time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Push read(ResultSet row) throws SQLException {
        return new Push(
                row.getObject("event_id", UUID.class),
                row.getObject("notification_id", UUID.class),
                row.getObject("device_id", UUID.class),
                row.getString("token"),
                row.getString("platform"),
                Category.of(row.getString("category")),
                row.getString("tag"),
                row.getBoolean("is_collapsible"),
                row.getString("title"),
                row.getString("body"),
                row.getString("action"),
                row.getString("link"),
                row.getString("image_url"),
                row.getInt("unread"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"));
    }
}
