package live.blytz.payment.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import com.stripe.param.AccountCreateParams;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.PaymentMethodAttachParams;
import java.util.Optional;
import java.util.UUID;
import live.blytz.payment.application.PaymentGateway;
import live.blytz.payment.domain.Attempt;
import live.blytz.payment.domain.Payment;
import live.blytz.payment.domain.Payout;
import live.blytz.payment.domain.Refund;
import org.springframework.stereotype.Component;

/** Stripe, or whatever speaks its API at the configured address. */
@Component
class StripeGateway implements PaymentGateway {

    private final StripeClient stripe;
    private final StripeCharges charges;
    private final StripeChallenges challenges;
    private final StripeMoves moves;
    private final StripeNotices notices;

    StripeGateway(
            StripeClient stripe,
            StripeCharges charges,
            StripeChallenges challenges,
            StripeMoves moves,
            StripeNotices notices) {
        this.stripe = stripe;
        this.charges = charges;
        this.challenges = challenges;
        this.moves = moves;
        this.notices = notices;
    }

    @Override
    public String name() {
        return "stripe";
    }

    @Override
    public String customerOf(UUID user) throws Unreachable {
        var params = CustomerCreateParams.builder().putMetadata("user_id", user.toString()).build();
        try {
            return stripe.v1().customers().create(params, keyed("customer-" + user)).getId();
        } catch (StripeException silent) {
            throw new Unreachable("no customer", silent);
        }
    }

    @Override
    public CardOutcome attach(String customer, String token, String key) throws Unreachable {
        var params = PaymentMethodAttachParams.builder().setCustomer(customer).build();
        try {
            var method = stripe.v1().paymentMethods().attach(token, params, keyed(key));
            var card = method.getCard();
            return card == null
                    ? new CardOutcome.Refused("not_a_card")
                    : new CardOutcome.Attached(
                            method.getId(),
                            card.getBrand(),
                            card.getLast4(),
                            card.getExpMonth().intValue(),
                            card.getExpYear().intValue());
        } catch (CardException | InvalidRequestException refused) {
            return new CardOutcome.Refused(StripeOutcomes.reasonOf(refused));
        } catch (StripeException silent) {
            throw new Unreachable("no answer to attach", silent);
        }
    }

    @Override
    public void detach(String method) throws Unreachable {
        try {
            stripe.v1().paymentMethods().detach(method);
        } catch (InvalidRequestException gone) {
            // detached before: what we want
        } catch (StripeException silent) {
            throw new Unreachable("no answer to detach", silent);
        }
    }

    @Override
    public ChargeOutcome charge(Payment payment, Attempt attempt) {
        return charges.charge(payment, attempt);
    }

    @Override
    public ChargeOutcome look(String transactionId) {
        return challenges.look(transactionId);
    }

    @Override
    public ChargeOutcome withdraw(String transactionId) {
        return challenges.withdraw(transactionId);
    }

    @Override
    public MoveOutcome refund(Refund refund, String transactionId) {
        return moves.refund(refund, transactionId);
    }

    @Override
    public String accountOf(UUID payee) throws Unreachable {
        var params =
                AccountCreateParams.builder()
                        .setType(AccountCreateParams.Type.EXPRESS)
                        .putMetadata("user_id", payee.toString())
                        .build();
        try {
            return stripe.v1().accounts().create(params, keyed("account-" + payee)).getId();
        } catch (StripeException silent) {
            throw new Unreachable("no account", silent);
        }
    }

    @Override
    public MoveOutcome transfer(Payout payout, String account) {
        return moves.transfer(payout, account);
    }

    @Override
    public Optional<Notice> verified(String payload, String signature) {
        return notices.verified(payload, signature);
    }

    static RequestOptions keyed(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }
}
