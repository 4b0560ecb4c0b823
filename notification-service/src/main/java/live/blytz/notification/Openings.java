package live.blytz.notification;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which messages people followed, and on which of their devices. */
@Repository
class Openings {

    enum Opening {
        FIRST,
        AGAIN,
        UNKNOWN_NOTIFICATION,
        UNKNOWN_DEVICE
    }

    private final JdbcClient jdbc;
    private final Notifications notifications;

    Openings(JdbcClient jdbc, Notifications notifications) {
        this.jdbc = jdbc;
        this.notifications = notifications;
    }

    /** What is opened is read. It counts once, however many devices it is opened on. */
    @Transactional
    Opening open(UUID user, UUID notification, @Nullable UUID device, Instant at) {
        if (!notifications.exists(user, notification)) {
            return Opening.UNKNOWN_NOTIFICATION;
        }
        if (device != null && !wasTold(user, notification, device)) {
            return Opening.UNKNOWN_DEVICE;
        }
        notifications.markRead(user, notification, at);
        var isFirst =
                jdbc.sql(
                                        """
                                        update notifications set opened_at = :at, opened_on = :device
                                        where id = :id and user_id = :user and opened_at is null
                                        """)
                                .param("id", notification)
                                .param("user", user)
                                .param("device", device)
                                .param("at", at.atOffset(ZoneOffset.UTC))
                                .update()
                        == 1;
        return isFirst ? Opening.FIRST : Opening.AGAIN;
    }

    private boolean wasTold(UUID user, UUID notification, UUID device) {
        return jdbc.sql(
                                """
                                select count(*) from pushes
                                where notification_id = :id and user_id = :user and device_id = :device
                                """)
                        .param("id", notification)
                        .param("user", user)
                        .param("device", device)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
