package live.blytz.auction.stream.persistence;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import live.blytz.auction.stream.application.Bans;
import live.blytz.auction.stream.domain.StreamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcBans implements Bans {

    private static final String SAY =
            """
            insert into show_ban (stream_id, user_id, until, said_at) values (:show, :user, :until, :at)
            on conflict (stream_id, user_id) do update
               set until = excluded.until, said_at = excluded.said_at
             where show_ban.said_at <= excluded.said_at
            """;

    private final JdbcClient jdbc;

    JdbcBans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void ban(StreamId show, UUID user, @Nullable Instant until, Instant at) {
        say(show, user, until == null ? null : Timestamp.from(until), at);
    }

    /** It ends now: the row stays, so that what is heard late finds out that it is late. */
    @Override
    public void lift(StreamId show, UUID user, Instant at) {
        say(show, user, Timestamp.from(at), at);
    }

    @Override
    public boolean keepOut(StreamId show, UUID user, Instant now) {
        return jdbc.sql(
                        """
                        select exists (
                          select from show_ban
                           where stream_id = ? and user_id = ? and (until is null or until > ?))
                        """)
                .param(show.value())
                .param(user)
                .param(Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    @Override
    public Set<UUID> keptOut(StreamId show, Instant now) {
        return jdbc.sql(
                        """
                        select user_id from show_ban
                         where stream_id = ? and (until is null or until > ?)
                        """)
                .param(show.value())
                .param(Timestamp.from(now))
                .query((row, _) -> row.getObject("user_id", UUID.class))
                .set();
    }

    private void say(StreamId show, UUID user, @Nullable Timestamp until, Instant at) {
        jdbc.sql(SAY)
                .param("show", show.value())
                .param("user", user)
                .param("until", until, Types.TIMESTAMP)
                .param("at", Timestamp.from(at))
                .update();
    }
}
