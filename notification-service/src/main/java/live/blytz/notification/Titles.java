package live.blytz.notification;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What products, auctions and orders are called, and how they look. */
@Repository
class Titles {

    private final JdbcClient jdbc;

    Titles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void learn(UUID subject, String title, @Nullable String imageUrl) {
        jdbc.sql(
                        """
                        insert into titles values (:id, :title, :image)
                        on conflict (subject_id) do update set
                            title = excluded.title, image_url = excluded.image_url
                        """)
                .param("id", subject)
                .param("title", title)
                .param("image", imageUrl)
                .update();
    }

    String of(UUID subject) {
        return jdbc.sql("select title from titles where subject_id = :id")
                .param("id", subject)
                .query(String.class)
                .optional()
                .orElse(Template.SOMETHING);
    }

    Optional<String> imageOf(UUID subject) {
        return jdbc.sql(
                        """
                        select image_url from titles where subject_id = :id and image_url is not null
                        """)
                .param("id", subject)
                .query(String.class)
                .optional();
    }
}
