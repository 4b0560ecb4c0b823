package live.blytz.auth.persistence;

import static live.blytz.auth.persistence.Columns.instant;
import static live.blytz.auth.persistence.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import live.blytz.auth.application.Sessions;
import live.blytz.auth.domain.Ending;
import live.blytz.auth.domain.Fingerprint;
import live.blytz.auth.domain.Session;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SessionTable implements Sessions {

    private final JdbcClient jdbc;

    SessionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Session session) {
        jdbc.sql(
                        """
                        insert into user_sessions (session_token, user_id, refresh_token, device_info, ip_address,
                            user_agent, created_at, last_used_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        session.id(),
                        session.userId(),
                        session.refresh().hex(),
                        session.device().info(),
                        session.device().ipAddress(),
                        session.device().userAgent(),
                        time(session.createdAt()),
                        time(session.lastUsedAt()),
                        time(session.expiresAt()))
                .update();
    }

    @Override
    public Optional<Session> find(String id) {
        return jdbc.sql("select * from user_sessions where session_token = ?")
                .param(id)
                .query(SessionTable::session)
                .optional();
    }

    @Override
    public List<Session> openOf(UUID user, Instant now) {
        return jdbc.sql(
                        """
                        select * from user_sessions where user_id = ? and ended_at is null and expires_at > ?
                        order by last_used_at desc
                        """)
                .params(user, time(now))
                .query(SessionTable::session)
                .list();
    }

    @Override
    public Optional<Session> everHolding(Fingerprint refresh) {
        return jdbc.sql(
                        """
                        select * from user_sessions where session_token = (
                            select session_token from user_sessions where refresh_token = :it
                            union all
                            select session_token from used_refresh_token where refresh_token = :it limit 1)
                        for update
                        """)
                .param("it", refresh.hex())
                .query(SessionTable::session)
                .optional();
    }

    @Override
    public void renew(Session renewed, Fingerprint former) {
        jdbc.sql("insert into used_refresh_token (refresh_token, session_token) values (?, ?)")
                .params(former.hex(), renewed.id())
                .update();
        jdbc.sql(
                        """
                        update user_sessions set refresh_token = ?, last_used_at = ?, expires_at = ?
                        where session_token = ?
                        """)
                .params(
                        renewed.refresh().hex(),
                        time(renewed.lastUsedAt()),
                        time(renewed.expiresAt()),
                        renewed.id())
                .update();
    }

    @Override
    public boolean end(String id, Ending why, Instant now) {
        return jdbc.sql(
                                """
                                update user_sessions set ended_at = ?, ending = ?
                                where session_token = ? and ended_at is null
                                """)
                        .params(time(now), why.word(), id)
                        .update()
                == 1;
    }

    @Override
    public List<Ended> endedSince(Instant since) {
        return jdbc.sql("select session_token, ended_at from user_sessions where ended_at > ?")
                .param(time(since))
                .query(
                        (row, _) ->
                                new Ended(
                                        row.getString("session_token"),
                                        Objects.requireNonNull(instant(row, "ended_at"))))
                .list();
    }

    @Override
    public List<String> endedButNotClosed(int limit) {
        return jdbc.sql(
                        """
                        select session_token from user_sessions where ended_at is not null and not closed
                        order by ended_at limit ?
                        """)
                .param(limit)
                .query((row, _) -> row.getString("session_token"))
                .list();
    }

    @Override
    public void closed(String id) {
        jdbc.sql("update user_sessions set closed = true where session_token = ?")
                .param(id)
                .update();
    }

    @Override
    public int forgetBefore(Instant then) {
        return jdbc.sql("delete from user_sessions where expires_at < :then or ended_at < :then")
                .param("then", time(then))
                .update();
    }

    private static Session session(ResultSet row, int number) throws SQLException {
        return new Session(
                row.getString("session_token"),
                row.getObject("user_id", UUID.class),
                new Fingerprint(row.getString("refresh_token")),
                new Session.Device(
                        row.getString("device_info"),
                        row.getString("ip_address"),
                        row.getString("user_agent")),
                Objects.requireNonNull(instant(row, "created_at")),
                Objects.requireNonNull(instant(row, "last_used_at")),
                Objects.requireNonNull(instant(row, "expires_at")),
                instant(row, "ended_at"));
    }
}
