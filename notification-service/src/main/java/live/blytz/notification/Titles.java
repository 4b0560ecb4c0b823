package live.blytz.notification;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What auctions and orders are called. */
@Repository
class Titles {

    private final JdbcClient jdbc;

    Titles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void learn(UUID subject, String title) {
        jdbc.sql(
                        """
                        insert into titles values (:id, :title)
                        on conflict (subject_id) do update set title = excluded.title
                        """)
                .param("id", subject)
                .param("title", title)
                .update();
    }

    String of(UUID subject) {
        return jdbc.sql("select title from titles where subject_id = :id")
                .param("id", subject)
                .query(String.class)
                .optional()
                .orElse(Template.SOMETHING);
    }
}
