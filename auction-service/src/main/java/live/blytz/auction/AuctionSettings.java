package live.blytz.auction;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param publicWebsocketUrl where clients open the live socket of a room
 * @param playbackUrl base of the HLS playlists; empty = no playback
 */
@ConfigurationProperties("blytz.auction")
public record AuctionSettings(
        @DefaultValue("ws://localhost:21116") String publicWebsocketUrl,
        @DefaultValue("") String playbackUrl,
        @DefaultValue Lots lots,
        @DefaultValue Writers writers,
        @DefaultValue Streams streams,
        @DefaultValue LiveKit livekit) {

    /** What holds for a lot unless its seller says otherwise. */
    public record Lots(
            @DefaultValue("60s") Duration duration,
            @DefaultValue("10s") Duration softCloseWindow,
            @DefaultValue("10s") Duration softCloseExtension,
            @DefaultValue("2m") Duration softCloseCap,
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
     * @param url of the LiveKit server, as clients reach it; empty = rooms without video
     * @param tokenTtl how long a seat can be taken
     */
    public record LiveKit(
            @DefaultValue("") String url,
            @DefaultValue("") String apiKey,
            @DefaultValue("") String apiSecret,
            @DefaultValue("6h") Duration tokenTtl) {}
}
