package live.blytz.platform.idempotency;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code idempotency_key}. */
class Answers {

    private final JdbcClient jdbc;

    Answers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody else works on this key until our transaction ends; false when somebody does now. */
    boolean claim(String caller, String key) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:name, 42))")
                .param("name", caller + '\n' + key)
                .query(Boolean.class)
                .single();
    }

    Optional<StoredAnswer> find(String caller, String key) {
        return jdbc.sql(
                        """
                        select request_hash, status, content_type, location, etag, body
                        from idempotency_key where caller = :caller and key = :key
                        """)
                .param("caller", caller)
                .param("key", key)
                .query(
                        (row, _) ->
                                new StoredAnswer(
                                        row.getBytes("request_hash"),
                                        row.getInt("status"),
                                        row.getString("content_type"),
                                        row.getString("location"),
                                        row.getString("etag"),
                                        row.getBytes("body")))
                .optional();
    }

    void keep(String caller, String key, StoredAnswer answer) {
        jdbc.sql(
                        """
                        insert into idempotency_key
                          (caller, key, request_hash, status, content_type, location, etag, body)
                        values (:caller, :key, :hash, :status, :contentType, :location, :etag, :body)
                        """)
                .param("caller", caller)
                .param("key", key)
                .param("hash", answer.requestHash())
                .param("status", answer.status())
                .param("contentType", answer.contentType())
                .param("location", answer.location())
                .param("etag", answer.etag())
                .param("body", answer.body())
                .update();
    }
}
