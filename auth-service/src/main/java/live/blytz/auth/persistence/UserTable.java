package live.blytz.auth.persistence;

import static live.blytz.auth.persistence.Columns.instant;
import static live.blytz.auth.persistence.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import live.blytz.auth.application.Users;
import live.blytz.auth.domain.Profile;
import live.blytz.auth.domain.Role;
import live.blytz.auth.domain.Standing;
import live.blytz.auth.domain.User;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class UserTable implements Users {

    private final JdbcClient jdbc;

    UserTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<User> find(UUID id) {
        return jdbc.sql("select * from users where id = ?")
                .param(id)
                .query(UserTable::user)
                .optional();
    }

    @Override
    public Optional<User> byEmail(String email) {
        return jdbc.sql("select * from users where email = ?")
                .param(email)
                .query(UserTable::user)
                .optional();
    }

    @Override
    public List<User> page(String words, @Nullable Place after, int limit) {
        var since = after == null ? null : time(after.createdAt());
        return jdbc.sql(
                        """
                        select * from users
                        where position(lower(:words) in lower(first_name || ' ' || last_name || ' ' || email)) > 0
                        and (cast(:since as timestamptz) is null or (created_at, id) < (cast(:since as timestamptz), cast(:id as uuid)))
                        order by created_at desc, id desc limit :limit
                        """)
                .param("words", words)
                .param("since", since)
                .param("id", after == null ? null : after.id())
                .param("limit", limit)
                .query(UserTable::user)
                .list();
    }

    @Override
    public void add(User user) {
        fields(
                        jdbc.sql(
                                """
                                insert into users (id, email, email_verified, first_name, last_name, avatar_url,
                                    phone, locale, time_zone, roles, standing, created_at, version)
                                values (:id, :email, :verified, :first, :last, :avatar, :phone, :locale, :zone,
                                    :roles, :standing, :created, :version)
                                """),
                        user)
                .param("created", time(user.createdAt()))
                .update();
    }

    @Override
    public boolean replace(User user) {
        return fields(
                                jdbc.sql(
                                        """
                                        update users set email = :email, email_verified = :verified,
                                            first_name = :first, last_name = :last, avatar_url = :avatar,
                                            phone = :phone, locale = :locale, time_zone = :zone,
                                            roles = :roles, standing = :standing, version = :version
                                        where id = :id and version = :version - 1
                                        """),
                                user)
                        .update()
                == 1;
    }

    @Override
    public Optional<User> sawLogin(UUID id, Instant began, Instant at) {
        return jdbc.sql(
                        """
                        update users set last_login_at = ? where id = ? and standing = 'active'
                            and (password_changed_at is null or password_changed_at <= ?)
                        returning *
                        """)
                .params(time(at), id, time(began))
                .query(UserTable::user)
                .optional();
    }

    @Override
    public Optional<User> lock(UUID id) {
        return jdbc.sql("select * from users where id = ? for update")
                .param(id)
                .query(UserTable::user)
                .optional();
    }

    @Override
    public void changedPassword(UUID id, Instant at) {
        jdbc.sql("update users set password_changed_at = ? where id = ?")
                .params(time(at), id)
                .update();
    }

    @Override
    public void reserve(String email) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(email)
                .query()
                .listOfRows();
    }

    private static StatementSpec fields(StatementSpec statement, User user) {
        var profile = user.profile();
        return statement
                .param("id", user.id())
                .param("email", user.email())
                .param("verified", user.emailVerified())
                .param("first", profile.firstName())
                .param("last", profile.lastName())
                .param("avatar", profile.avatarUrl())
                .param("phone", profile.phone())
                .param("locale", profile.locale())
                .param("zone", profile.timeZone())
                .param(
                        "roles",
                        user.roles().stream().sorted().map(Role::word).toArray(String[]::new))
                .param("standing", user.standing().word())
                .param("version", user.version());
    }

    private static User user(ResultSet row, int number) throws SQLException {
        return new User(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getBoolean("email_verified"),
                new Profile(
                        row.getString("first_name"),
                        row.getString("last_name"),
                        row.getString("avatar_url"),
                        row.getString("phone"),
                        row.getString("locale"),
                        row.getString("time_zone")),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(word -> Role.of(word).orElseThrow())
                        .collect(Collectors.toSet()),
                Standing.valueOf(row.getString("standing").toUpperCase(Locale.ROOT)),
                instant(row, "last_login_at"),
                Objects.requireNonNull(instant(row, "created_at")),
                row.getLong("version"));
    }
}
