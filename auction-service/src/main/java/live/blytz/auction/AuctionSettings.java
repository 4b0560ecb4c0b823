package live.blytz.auction;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param publicWebsocketUrl where clients open the live socket of a room
 * @param playbackUrl public base of HLS playlists and recordings; empty = neither is made
 */
@ConfigurationProperties("blytz.auction")
public record AuctionSettings(
        @DefaultValue("ws://localhost:21116") String publicWebsocketUrl,
        @DefaultValue("") String playbackUrl,
        @DefaultValue Lots lots,
        @DefaultValue Writers writers,
        @DefaultValue Streams streams,
        @DefaultValue LiveKit livekit,
        @DefaultValue Recording recording) {

    /**
     * What holds for a lot unless its seller says otherwise.
     *
     * @param fairWarning what is left on the clock when its seller calls the last seconds
     */
    public record Lots(
            @DefaultValue("60s") Duration duration,
            @DefaultValue("10s") Duration softCloseWindow,
            @DefaultValue("10s") Duration softCloseExtension,
            @DefaultValue("2m") Duration softCloseCap,
            @DefaultValue("10s") Duration fairWarning,
            @DefaultValue("false") boolean bidderNeedsVerifiedEmail) {}

    /**
     * @param queue bids that may wait for one auction; more are sent away
     * @param batch the most bids in one commit
     * @param attempts how often a batch is decided anew when another instance was faster
     * @param answerWithin how long a caller waits for a decision
     * @param idle a writer that nobody needs for so long goes home
     * @param keepAnswers how long an idempotency key is remembered
     */
    public record Writers(
            @DefaultValue("4096") int queue,
            @DefaultValue("512") int batch,
            @DefaultValue("8") int attempts,
            @DefaultValue("10s") Duration answerWithin,
            @DefaultValue("30s") Duration idle,
            @DefaultValue("24h") Duration keepAnswers) {}

    /**
     * @param preLiveBefore how long before its start a show opens its doors
     * @param windDown how long a show stays in {@code ending}
     */
    public record Streams(
            @DefaultValue("15m") Duration preLiveBefore, @DefaultValue("10s") Duration windDown) {}

    /**
     * @param url of the LiveKit server, as clients reach it; empty = shows without video
     * @param apiUrl as this service reaches it; empty = the same, by http
     * @param tokenTtl how long a seat can be taken
     * @param deadline of each call
     * @param every how often the video of a running show is looked after, webhooks or not
     * @param patience how long the server may be away before viewers are told
     */
    public record LiveKit(
            @DefaultValue("") String url,
            @DefaultValue("") String apiUrl,
            @DefaultValue("") String apiKey,
            @DefaultValue("") String apiSecret,
            @DefaultValue("15m") Duration tokenTtl,
            @DefaultValue("3s") Duration deadline,
            @DefaultValue("5s") Duration every,
            @DefaultValue("8s") Duration patience) {

        public String apiAddress() {
            return apiUrl.isBlank() ? publicHttp() : apiUrl;
        }

        /** The server behind {@code url} for those who do not open a socket. */
        public String publicHttp() {
            return url.replaceFirst("^ws", "http").replaceFirst("/+$", "");
        }
    }

    /**
     * Where recordings and HLS segments are put.
     *
     * @param bucket empty = the one of the recorder's own settings
     * @param kept how long a recording can be watched after the show
     * @param patience how long a recording may take to be finished after the show
     */
    public record Recording(
            @DefaultValue("") String endpoint,
            @DefaultValue("") String bucket,
            @DefaultValue("") String accessKey,
            @DefaultValue("") String secretKey,
            @DefaultValue("us-east-1") String region,
            @DefaultValue("30d") Duration kept,
            @DefaultValue("10m") Duration patience) {}
}
