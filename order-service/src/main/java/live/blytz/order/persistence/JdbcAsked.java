package live.blytz.order.persistence;

import java.util.List;
import java.util.UUID;
import live.blytz.order.application.Asked;
import live.blytz.order.domain.OrderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Copies rows of the outbox before they leave it, and puts them back. */
@Repository
class JdbcAsked implements Asked {

    private static final String KEEP =
            """
            insert into asked (order_id, event_id, topic, key, type, payload, traceparent)
            select :order, id, topic, key, type, payload, traceparent
              from outbox where id in (:events) order by position
            """;

    /**
     * What still waits to be told need not be told again. The relay looks by itself each second.
     */
    private static final String TELL_AGAIN =
            """
            insert into outbox (id, topic, key, type, payload, traceparent)
            select event_id, topic, key, type, payload, traceparent
              from asked a
             where order_id = :order and not exists (select 1 from outbox o where o.id = a.event_id)
             order by position
            """;

    private final JdbcClient jdbc;

    JdbcAsked(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void only(OrderId order, List<UUID> events) {
        jdbc.sql("delete from asked where order_id = :order")
                .param("order", order.value())
                .update();
        keep(order, events);
    }

    @Override
    public void also(OrderId order, List<UUID> events) {
        jdbc.sql(
                        """
                        delete from asked where order_id = :order
                           and type in (select type from outbox where id in (:events))
                        """)
                .param("order", order.value())
                .param("events", events)
                .update();
        keep(order, events);
    }

    private void keep(OrderId order, List<UUID> events) {
        if (!events.isEmpty()) {
            jdbc.sql(KEEP).param("order", order.value()).param("events", events).update();
        }
    }

    @Override
    public List<String> tellAgain(OrderId order) {
        jdbc.sql(TELL_AGAIN).param("order", order.value()).update();
        return jdbc.sql("select type from asked where order_id = :order order by position")
                .param("order", order.value())
                .query((row, _) -> lastWord(row.getString("type")))
                .list();
    }

    private static String lastWord(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
