package live.blytz.payment.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.blytz.payment.application.Ledger;
import live.blytz.payment.domain.Card;
import live.blytz.payment.domain.Payment;
import live.blytz.payment.domain.Payout;
import live.blytz.payment.domain.Purpose;
import live.blytz.payment.domain.Refund;
import live.blytz.platform.money.Money;
import live.blytz.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** What people see. */
final class Views {

    private Views() {}

    /**
     * @param gatewayResponse what the processor said, for admins
     * @param nextAction what the buyer has to do, for the buyer
     */
    record PaymentView(
            UUID id,
            @Nullable UUID orderId,
            @Nullable UUID giftId,
            UUID userId,
            UUID sellerId,
            Money amount,
            String status,
            @Nullable String paymentMethod,
            String paymentGateway,
            @Nullable String gatewayTransactionId,
            @JsonRawValue @Nullable String gatewayResponse,
            int attempts,
            @Nullable String declineReason,
            @Nullable NextAction nextAction,
            Money refundAmount,
            @Nullable Instant refundedAt,
            Instant createdAt,
            @Nullable List<RefundView> refunds) {

        static PaymentView of(
                Payment payment, Caller caller, Instant now, @Nullable List<Refund> refunds) {
            var purpose = payment.purpose();
            var receipt = payment.receipt();
            return new PaymentView(
                    payment.id(),
                    purpose instanceof Purpose.Order(var order) ? order : null,
                    purpose instanceof Purpose.Gift gift ? gift.id() : null,
                    payment.buyer(),
                    payment.seller(),
                    payment.amount(),
                    payment.status().word(),
                    receipt.method(),
                    payment.gateway(),
                    receipt.transactionId(),
                    caller.isAdmin() ? receipt.response() : null,
                    payment.attempts(),
                    receipt.declineReason(),
                    payment.buyer().equals(caller.id()) ? NextAction.of(payment, now) : null,
                    payment.returned().done(),
                    payment.returned().at(),
                    payment.createdAt(),
                    refunds == null ? null : refunds.stream().map(RefundView::of).toList());
        }
    }

    /**
     * @param type redirect: the buyer is to be sent to {@code url}, where their bank asks them
     * @param expiresAt after this it counts as refused
     */
    record NextAction(String type, String url, Instant expiresAt) {

        static @Nullable NextAction of(Payment payment, Instant now) {
            var challenge = payment.challenge();
            return challenge != null && payment.isChallengeAwaited(now)
                    ? new NextAction("redirect", challenge.url(), challenge.expiresAt())
                    : null;
        }
    }

    record RefundView(
            UUID id,
            UUID paymentId,
            Money amount,
            String reason,
            @Nullable UUID askedBy,
            String status,
            Instant createdAt) {

        static RefundView of(Refund refund) {
            return new RefundView(
                    refund.id(),
                    refund.paymentId(),
                    refund.amount(),
                    refund.reason(),
                    refund.askedBy(),
                    refund.status().word(),
                    refund.createdAt());
        }
    }

    record CardView(
            UUID id,
            String brand,
            String last4,
            int expMonth,
            int expYear,
            boolean isDefault,
            Instant createdAt) {

        static CardView of(Card card) {
            return new CardView(
                    card.id(),
                    card.brand(),
                    card.last4(),
                    card.expMonth(),
                    card.expYear(),
                    card.isDefault(),
                    card.createdAt());
        }
    }

    record PayoutView(
            UUID id,
            UUID payeeId,
            String wallet,
            Money amount,
            String status,
            @Nullable String gatewayTransactionId,
            Instant createdAt) {

        static PayoutView of(Payout payout) {
            return new PayoutView(
                    payout.id(),
                    payout.payee(),
                    payout.wallet().word(),
                    payout.amount(),
                    payout.status().word(),
                    payout.transactionId(),
                    payout.createdAt());
        }
    }

    record WalletView(List<BalanceView> balances) {}

    /**
     * @param earned all that ever came in and stayed
     */
    record BalanceView(String currency, Money held, Money available, Money paidOut, Money earned) {}

    record LineView(
            UUID id,
            UUID transactionId,
            String kind,
            String account,
            Money amount,
            Money balance,
            @Nullable UUID orderId,
            Instant createdAt) {

        static LineView of(Ledger.Line line) {
            return new LineView(
                    line.id(),
                    line.transactionId(),
                    line.kind(),
                    line.account(),
                    line.amount(),
                    line.balance(),
                    line.orderId(),
                    line.at());
        }
    }

    record GiftView(
            UUID id,
            UUID paymentId,
            UUID streamId,
            String gift,
            int quantity,
            Money amount,
            String status) {}
}
