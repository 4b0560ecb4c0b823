package live.blytz.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.blytz.platform.id.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who can be told where. A token is one phone, and a phone is one person's at a time. */
@Repository
class Devices {

    record Registered(Device device, boolean isNew) {}

    private final JdbcClient jdbc;
    private final int perPerson;

    Devices(JdbcClient jdbc, NotificationSettings settings) {
        this.jdbc = jdbc;
        this.perPerson = settings.push().devicesPerPerson();
    }

    /** A phone that changed hands moves, with a new id; whoever has too many loses the oldest. */
    @Transactional
    Registered register(UUID user, String session, DeviceRequest device, Instant now) {
        lock("devices of " + user);
        lock("device " + device.token());
        jdbc.sql("delete from devices where token = :token and user_id <> :user")
                .param("token", device.token())
                .param("user", user)
                .update();
        var registered =
                jdbc.sql(
                                """
                                insert into devices (id, user_id, token, platform, app_version, session_id,
                                    registered_at, refreshed_at)
                                values (:id, :user, :token, :platform, :version, :session, :now, :now)
                                on conflict (token) do update set
                                    platform = excluded.platform, app_version = excluded.app_version,
                                    session_id = excluded.session_id, refreshed_at = excluded.refreshed_at,
                                    signed_out_at = null
                                returning *, xmax = 0 as is_new
                                """)
                        .param("id", Ids.next())
                        .param("user", user)
                        .param("token", device.token())
                        .param("platform", device.platform())
                        .param("version", device.appVersion())
                        .param("session", session)
                        .param("now", time(now))
                        .query((row, _) -> new Registered(read(row), row.getBoolean("is_new")))
                        .single();
        jdbc.sql(
                        """
                        delete from devices where id in (
                            select id from devices where user_id = :user
                            order by refreshed_at desc, id desc offset :most)
                        """)
                .param("user", user)
                .param("most", perPerson)
                .update();
        return registered;
    }

    /** The latest first. */
    List<Device> of(UUID user) {
        return jdbc.sql(
                        """
                        select * from devices where user_id = :user and signed_out_at is null
                        order by refreshed_at desc, id desc
                        """)
                .param("user", user)
                .query((row, _) -> read(row))
                .list();
    }

    Optional<Device> find(UUID user, UUID id) {
        return of(user).stream().filter(device -> device.id().equals(id)).findFirst();
    }

    /**
     * @return false when it is not this person's
     */
    boolean remove(UUID user, UUID id) {
        return jdbc.sql("delete from devices where id = :id and user_id = :user")
                        .param("id", id)
                        .param("user", user)
                        .update()
                == 1;
    }

    /** The app is gone from the phone. */
    void unregistered(UUID id) {
        jdbc.sql("delete from devices where id = :id").param("id", id).update();
    }

    /** Who is logged out hears no more of the account than that. */
    void signOut(UUID user, String session, Instant at) {
        jdbc.sql(
                        """
                        update devices set signed_out_at = :at
                        where user_id = :user and session_id = :session and signed_out_at is null
                        """)
                .param("user", user)
                .param("session", session)
                .param("at", time(at))
                .update();
    }

    /**
     * @return how many were not heard of since {@code stale}, or signed out before {@code left}
     */
    int sweep(Instant stale, Instant left) {
        return jdbc.sql("delete from devices where refreshed_at < :stale or signed_out_at < :left")
                .param("stale", time(stale))
                .param("left", time(left))
                .update();
    }

    private void lock(String what) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", what)
                .query((_, _) -> true)
                .list();
    }

    private static Object time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Device read(ResultSet row) throws SQLException {
        return new Device(
                row.getObject("id", UUID.class),
                row.getString("token"),
                row.getString("platform"),
                row.getString("app_version"),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                row.getObject("refreshed_at", OffsetDateTime.class).toInstant());
    }
}
