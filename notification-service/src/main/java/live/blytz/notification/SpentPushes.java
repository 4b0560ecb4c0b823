package live.blytz.notification;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pushes that nobody needs any more. */
@Repository
class SpentPushes {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    SpentPushes(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Ends what nobody needs any more: its time is over, or its device is gone.
     *
     * @return how many expired
     */
    int expire() {
        jdbc.sql(
                        """
                        update pushes set status = 'gone', ended_at = :now
                        where status in ('queued', 'sending') and not exists (
                            select 1 from devices d where d.id = device_id)
                        """)
                .param("now", time(clock.instant()))
                .update();
        return jdbc.sql(
                        """
                        update pushes set status = 'expired', ended_at = :now
                        where status in ('queued', 'sending') and due_at <= :now and expires_at <= :now
                        """)
                .param("now", time(clock.instant()))
                .update();
    }

    /** Forgets what became of those before. */
    int sweep(Instant before) {
        return jdbc.sql("delete from pushes where ended_at is not null and created_at < :before")
                .param("before", time(before))
                .update();
    }

    private static Object time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
