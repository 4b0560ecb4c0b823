package live.blytz.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The inboxes. */
@Repository
class Notifications {

    record Place(Instant createdAt, UUID id) {}

    private final JdbcClient jdbc;

    Notifications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One change of an inbox at a time, so that every count of unread ones is true. */
    void lock(UUID user) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('inbox ' || :user, 0))")
                .param("user", user.toString())
                .query((_, _) -> true)
                .list();
    }

    /**
     * @return false when this event was told to this person before
     */
    boolean add(Notification notification, Message message, UUID event) {
        return jdbc.sql(
                                """
                                insert into notifications (
                                    id, user_id, event_id, category, collapse, title, body, link, created_at)
                                values (:id, :user, :event, :category, :collapse, :title, :body, :link, :at)
                                on conflict (user_id, event_id) do nothing
                                """)
                        .param("id", notification.id())
                        .param("user", message.recipient())
                        .param("event", event)
                        .param("category", notification.category())
                        .param("collapse", message.collapse())
                        .param("title", notification.title())
                        .param("body", notification.body())
                        .param("link", notification.link())
                        .param("at", notification.createdAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /**
     * Puts these words in the place of the unread ones about the same thing.
     *
     * @return the id of the notification that says them now
     */
    Optional<UUID> replace(Notification notification, Message message, UUID event) {
        return jdbc.sql(
                        """
                        update notifications set
                            event_id = :event, title = :title, body = :body, link = :link, created_at = :at
                        where user_id = :user and category = :category and collapse = :collapse
                            and read_at is null
                        returning id
                        """)
                .param("user", message.recipient())
                .param("event", event)
                .param("category", notification.category())
                .param("collapse", message.collapse())
                .param("title", notification.title())
                .param("body", notification.body())
                .param("link", notification.link())
                .param("at", notification.createdAt().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
    }

    int unread(UUID user) {
        return jdbc.sql(
                        "select count(*) from notifications where user_id = :user and read_at is null")
                .param("user", user)
                .query(Integer.class)
                .single();
    }

    /**
     * Newest first.
     *
     * @param after the list goes on behind this place
     */
    List<Notification> of(UUID user, boolean unreadOnly, @Nullable Place after, int limit) {
        var query =
                jdbc.sql(
                                """
                                select * from notifications
                                where user_id = :user %s %s
                                order by created_at desc, id desc limit :limit
                                """
                                        .formatted(
                                                unreadOnly ? "and read_at is null" : "",
                                                after == null
                                                        ? ""
                                                        : "and (created_at, id) < (:time, :id)"))
                        .param("user", user)
                        .param("limit", limit);
        if (after != null) {
            query.param("time", after.createdAt().atOffset(ZoneOffset.UTC)).param("id", after.id());
        }
        return query.query((row, _) -> read(row)).list();
    }

    boolean exists(UUID user, UUID id) {
        return jdbc.sql("select count(*) from notifications where user_id = :user and id = :id")
                        .param("user", user)
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    void markRead(UUID user, UUID id, Instant at) {
        jdbc.sql(
                        """
                        update notifications set read_at = :at
                        where user_id = :user and id = :id and read_at is null
                        """)
                .param("user", user)
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void markAllRead(UUID user, Instant at) {
        jdbc.sql("update notifications set read_at = :at where user_id = :user and read_at is null")
                .param("user", user)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Notification read(ResultSet row) throws SQLException {
        return new Notification(
                row.getObject("id", UUID.class),
                row.getString("category"),
                row.getString("title"),
                row.getString("body"),
                row.getString("link"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("read_at") != null);
    }
}
