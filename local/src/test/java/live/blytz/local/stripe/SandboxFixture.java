package live.blytz.local.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.net.RequestOptions;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentMethodAttachParams;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sandbox and the official client, as it is. */
final class SandboxFixture implements AutoCloseable {

    static final String SECRET = "whsec_for_tests";

    final StripeSandbox sandbox;
    final StripeClient stripe;

    SandboxFixture(@Nullable Path data, URI... listeners) throws IOException {
        this(settings(data, listeners));
    }

    /** With a bank whose page is all that other machines see. */
    static SandboxFixture withABankNextDoor() throws IOException {
        return new SandboxFixture(new Settings(0, null, SECRET, List.of(), null, 0));
    }

    private SandboxFixture(Settings settings) throws IOException {
        sandbox = StripeSandbox.start(settings);
        stripe = client("sk_test_anything");
    }

    SandboxFixture() throws IOException {
        this(settings(null));
    }

    private static Settings settings(@Nullable Path data, URI... listeners) {
        return new Settings(0, null, SECRET, List.of(listeners), data, null);
    }

    StripeClient client(String key) {
        return StripeClient.builder()
                .setApiKey(key)
                .setApiBase(sandbox.url())
                .setMaxNetworkRetries(0)
                .setReadTimeout(5_000)
                .build();
    }

    String customer() throws StripeException {
        return stripe.v1().customers().create(CustomerCreateParams.builder().build()).getId();
    }

    String card(String customer, String token) throws StripeException {
        return stripe.v1()
                .paymentMethods()
                .attach(token, PaymentMethodAttachParams.builder().setCustomer(customer).build())
                .getId();
    }

    PaymentIntent charge(String token, long amount, String key) throws StripeException {
        var customer = customer();
        return charge(customer, card(customer, token), amount, key);
    }

    PaymentIntent charge(String customer, String card, long amount, String key)
            throws StripeException {
        var params =
                PaymentIntentCreateParams.builder()
                        .setAmount(amount)
                        .setCurrency("usd")
                        .setCustomer(customer)
                        .setPaymentMethod(card)
                        .setOffSession(true)
                        .setConfirm(true)
                        .putMetadata("order_id", "o-1")
                        .build();
        return stripe.v1().paymentIntents().create(params, keyed(key));
    }

    static RequestOptions keyed(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }

    void faults(String knobs) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(sandbox.url() + "/_sandbox/faults"))
                        .POST(HttpRequest.BodyPublishers.ofString(knobs))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            http.send(request, HttpResponse.BodyHandlers.discarding());
        }
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
