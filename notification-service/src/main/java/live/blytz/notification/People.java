package live.blytz.notification;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Copies of what auth told of people. */
@Repository
class People {

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps it unless something newer is known. */
    void learn(Person person) {
        jdbc.sql(
                        """
                        insert into people values (:id, :email, :name, :locale, :as_of)
                        on conflict (id) do update set
                            email = excluded.email, first_name = excluded.first_name,
                            locale = excluded.locale, as_of = excluded.as_of
                        where people.as_of <= excluded.as_of
                        """)
                .param("id", person.id())
                .param("email", person.email())
                .param("name", person.firstName())
                .param("locale", person.locale().toLanguageTag())
                .param("as_of", person.asOf().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Person> find(UUID id) {
        return jdbc.sql("select * from people where id = :id")
                .param("id", id)
                .query(
                        (row, _) ->
                                new Person(
                                        id,
                                        row.getString("email"),
                                        row.getString("first_name"),
                                        Template.locale(row.getString("locale")),
                                        row.getObject("as_of", OffsetDateTime.class).toInstant()))
                .optional();
    }

    Locale localeOf(UUID id) {
        return find(id).map(Person::locale).orElse(Locale.ENGLISH);
    }
}
