package live.blytz.local.stripe;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * @param port 0 takes a free one
 * @param apiKey the only key that is let in; null lets in every test key
 * @param webhookUrls who is told of events
 * @param data where the state survives a restart; null keeps it in memory
 * @param bankPort where the bank's page, and nothing else, is shown to other machines too; null
 *     shows it beside the API
 */
public record Settings(
        int port,
        @Nullable String apiKey,
        String webhookSecret,
        List<URI> webhookUrls,
        @Nullable Path data,
        @Nullable Integer bankPort) {

    static Settings of(Map<String, String> environment) {
        var secret = environment.get("STRIPE_WEBHOOK_SECRET");
        if (secret == null || secret.isBlank()) {
            throw new IllegalArgumentException("STRIPE_WEBHOOK_SECRET is needed to sign webhooks");
        }
        var data = environment.get("STRIPE_SANDBOX_DATA");
        var bankPort = environment.get("STRIPE_SANDBOX_BANK_PORT");
        return new Settings(
                Integer.parseInt(environment.getOrDefault("STRIPE_SANDBOX_PORT", "21120")),
                environment.get("STRIPE_API_KEY"),
                secret,
                urls(environment.getOrDefault("STRIPE_WEBHOOK_URL", "")),
                data == null ? null : Path.of(data),
                bankPort == null ? null : Integer.valueOf(bankPort));
    }

    static List<URI> urls(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(url -> !url.isEmpty())
                .map(URI::create)
                .toList();
    }

    @Override
    public String toString() {
        return "Settings[port=%d, webhookUrls=%s, data=%s, bankPort=%s]"
                .formatted(port, webhookUrls, data, bankPort);
    }
}
