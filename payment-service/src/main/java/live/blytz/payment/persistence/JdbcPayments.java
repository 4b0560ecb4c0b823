package live.blytz.payment.persistence;

import static live.blytz.payment.persistence.Rows.maybeTime;
import static live.blytz.payment.persistence.Rows.time;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.blytz.payment.application.Payments;
import live.blytz.payment.domain.Payment;
import live.blytz.payment.domain.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPayments implements Payments {

    private final JdbcClient jdbc;

    JdbcPayments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(Payment payment) {
        var gift = payment.purpose() instanceof Purpose.Gift given ? given : null;
        if (gift == null && isForgone(payment.purpose().id())) {
            return false;
        }
        return jdbc.sql(
                                """
                                insert into payment (id, order_id, gift_id, stream_id, sender_name, gift,
                                    quantity, user_id, seller_id, amount_minor, seller_minor,
                                    commission_minor, delivery_minor, tax_minor, currency, status,
                                    attempts, called_off, released, payment_gateway, refund_promised,
                                    refund_amount, pay_by, created_at)
                                values (:id, :order, :giftId, :stream, :sender, :gift, :quantity, :buyer,
                                    :seller, :amount, :sellers, :commission, :delivery, :tax, :currency,
                                    :status, 0, false, :released, :gateway, 0, 0, :payBy, :createdAt)
                                on conflict do nothing
                                """)
                        .param("id", payment.id())
                        .param("order", gift == null ? payment.purpose().id() : null)
                        .param("giftId", gift == null ? null : gift.id())
                        .param("stream", gift == null ? null : gift.streamId())
                        .param("sender", gift == null ? null : gift.senderName())
                        .param("gift", gift == null ? null : gift.gift())
                        .param("quantity", gift == null ? null : gift.quantity())
                        .param("buyer", payment.buyer())
                        .param("seller", payment.seller())
                        .param("amount", payment.amount().minor())
                        .param("sellers", payment.shares().seller().minor())
                        .param("commission", payment.shares().commission().minor())
                        .param("delivery", payment.shares().delivery().minor())
                        .param("tax", payment.shares().tax().minor())
                        .param("currency", payment.amount().currencyCode())
                        .param("status", payment.status().word())
                        .param("released", payment.released())
                        .param("gateway", payment.gateway())
                        .param("payBy", maybeTime(payment.payBy()))
                        .param("createdAt", time(payment.createdAt()))
                        .update()
                == 1;
    }

    @Override
    public Optional<Payment> find(UUID id) {
        return jdbc.sql("select * from payment where id = ?")
                .param(id)
                .query(PaymentRow.MAP)
                .optional();
    }

    @Override
    public Optional<Payment> lock(UUID id) {
        return jdbc.sql("select * from payment where id = ? for update")
                .param(id)
                .query(PaymentRow.MAP)
                .optional();
    }

    @Override
    public Optional<Payment> lockOrder(UUID orderId) {
        return jdbc.sql("select * from payment where order_id = ? for update")
                .param(orderId)
                .query(PaymentRow.MAP)
                .optional();
    }

    @Override
    public void forgo(UUID orderId) {
        jdbc.sql("insert into forgone_order (order_id) values (?) on conflict do nothing")
                .param(orderId)
                .update();
    }

    private boolean isForgone(UUID orderId) {
        return jdbc.sql("select exists (select 1 from forgone_order where order_id = ?)")
                .param(orderId)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void save(Payment payment) {
        var challenge = payment.challenge();
        jdbc.sql(
                        """
                        update payment set status = :status, attempts = :attempts,
                            wanted_card = :wanted, challenge_url = :url,
                            challenge_expires_at = :expiresAt,
                            challenge_abandoned = :abandoned, called_off = :calledOff, released = :released,
                            payment_method = :method, gateway_transaction_id = :transaction,
                            gateway_response = :response::jsonb, decline_reason = :reason,
                            refund_promised = :promised, refund_amount = :refunded,
                            refunded_at = :refundedAt
                        where id = :id
                        """)
                .param("id", payment.id())
                .param("status", payment.status().word())
                .param("attempts", payment.attempts())
                .param("wanted", payment.wantedCard())
                .param("url", challenge == null ? null : challenge.url())
                .param("expiresAt", challenge == null ? null : time(challenge.expiresAt()))
                .param("abandoned", challenge != null && challenge.abandoned())
                .param("calledOff", payment.calledOff())
                .param("released", payment.released())
                .param("method", payment.receipt().method())
                .param("transaction", payment.receipt().transactionId())
                .param("response", payment.receipt().response())
                .param("reason", payment.receipt().declineReason())
                .param("promised", payment.returned().promised().minor())
                .param("refunded", payment.returned().done().minor())
                .param("refundedAt", maybeTime(payment.returned().at()))
                .update();
    }

    @Override
    public List<Payment> list(Query query) {
        var status = query.status();
        return jdbc.sql(
                        """
                        select * from payment
                        where (:buyer::uuid is null or user_id = :buyer)
                          and (:seller::uuid is null or seller_id = :seller)
                          and (:order::uuid is null or order_id = :order)
                          and (:status::text is null or status = :status)
                          and (:after::uuid is null or (created_at, id) <
                              (select created_at, id from payment where id = :after))
                        order by created_at desc, id desc limit :limit
                        """)
                .param("buyer", query.buyer())
                .param("seller", query.seller())
                .param("order", query.orderId())
                .param("status", status == null ? null : status.word())
                .param("after", query.after())
                .param("limit", query.limit())
                .query(PaymentRow.MAP)
                .list();
    }
}
