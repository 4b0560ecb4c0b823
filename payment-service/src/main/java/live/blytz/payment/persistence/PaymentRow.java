package live.blytz.payment.persistence;

import static live.blytz.payment.persistence.Rows.id;
import static live.blytz.payment.persistence.Rows.instant;
import static live.blytz.payment.persistence.Rows.maybe;
import static live.blytz.payment.persistence.Rows.maybeId;
import static live.blytz.payment.persistence.Rows.maybeInstant;
import static live.blytz.payment.persistence.Rows.money;

import java.sql.ResultSet;
import java.sql.SQLException;
import live.blytz.payment.domain.Challenge;
import live.blytz.payment.domain.Payment;
import live.blytz.payment.domain.PaymentStatus;
import live.blytz.payment.domain.Purpose;
import live.blytz.payment.domain.Receipt;
import live.blytz.payment.domain.Returned;
import live.blytz.payment.domain.Shares;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

final class PaymentRow {

    static final RowMapper<Payment> MAP = (row, _) -> payment(row);

    private PaymentRow() {}

    private static Payment payment(ResultSet row) throws SQLException {
        return new Payment(
                id(row, "id"),
                purpose(row),
                id(row, "user_id"),
                id(row, "seller_id"),
                row.getString("payment_gateway"),
                new Shares(
                        money(row, "seller_minor"),
                        money(row, "commission_minor"),
                        money(row, "delivery_minor"),
                        money(row, "tax_minor")),
                PaymentStatus.of(row.getString("status")),
                row.getInt("attempts"),
                maybeId(row, "wanted_card"),
                challenge(row),
                row.getBoolean("called_off"),
                row.getBoolean("released"),
                new Receipt(
                        maybe(row, "payment_method"),
                        maybe(row, "gateway_transaction_id"),
                        maybe(row, "gateway_response"),
                        maybe(row, "decline_reason")),
                new Returned(
                        money(row, "refund_promised"),
                        money(row, "refund_amount"),
                        maybeInstant(row, "refunded_at")),
                maybeInstant(row, "pay_by"),
                instant(row, "created_at"));
    }

    private static @Nullable Challenge challenge(ResultSet row) throws SQLException {
        var url = maybe(row, "challenge_url");
        return url == null
                ? null
                : new Challenge(
                        url,
                        instant(row, "challenge_expires_at"),
                        row.getBoolean("challenge_abandoned"));
    }

    private static Purpose purpose(ResultSet row) throws SQLException {
        var order = maybeId(row, "order_id");
        return order != null
                ? new Purpose.Order(order)
                : new Purpose.Gift(
                        id(row, "gift_id"),
                        id(row, "stream_id"),
                        row.getString("sender_name"),
                        row.getString("gift"),
                        row.getInt("quantity"));
    }
}
