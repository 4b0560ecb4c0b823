package live.blytz.auction.video.livekit;

import io.livekit.server.EgressServiceClient;
import io.livekit.server.IngressServiceClient;
import io.livekit.server.RoomServiceClient;
import io.livekit.server.WebhookReceiver;
import io.livekit.server.okhttp.OkHttpHolder;
import live.blytz.auction.AuctionSettings;
import okhttp3.OkHttpClient;

/** LiveKit's own clients, with one pool of connections and one deadline for every call. */
record LiveKitClients(
        RoomServiceClient rooms,
        IngressServiceClient ingress,
        EgressServiceClient egress,
        WebhookReceiver webhooks) {

    LiveKitClients(AuctionSettings.LiveKit settings) {
        this(settings, new OkHttpHolder(http(settings)));
    }

    private LiveKitClients(AuctionSettings.LiveKit settings, OkHttpHolder http) {
        this(
                RoomServiceClient.createClient(
                        settings.apiAddress(), settings.apiKey(), settings.apiSecret(), http),
                IngressServiceClient.createClient(
                        settings.apiAddress(), settings.apiKey(), settings.apiSecret(), http),
                EgressServiceClient.createClient(
                        settings.apiAddress(), settings.apiKey(), settings.apiSecret(), http),
                new WebhookReceiver(settings.apiKey(), settings.apiSecret()));
    }

    private static OkHttpClient http(AuctionSettings.LiveKit settings) {
        return new OkHttpClient.Builder()
                .connectTimeout(settings.deadline())
                .callTimeout(settings.deadline())
                .build();
    }
}
