package live.blytz.auction.video.livekit;

import java.time.InstantSource;
import live.blytz.auction.AuctionSettings;
import live.blytz.auction.video.NoVideo;
import live.blytz.auction.video.VideoProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Decided when it starts, not when it is built: the same program runs with video and without. */
@Configuration(proxyBeanMethods = false)
class LiveKitConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(LiveKitConfiguration.class);

    @Bean
    VideoProvider videoProvider(AuctionSettings settings, InstantSource clock) {
        var livekit = settings.livekit();
        if (livekit.url().isBlank()) {
            LOG.info("LIVEKIT_URL is empty: shows run without video");
            return new NoVideo();
        }
        LOG.info("video by {}, asked at {}", livekit.url(), livekit.apiAddress());
        return new LiveKit(
                new LiveKitClients(livekit), new Seats(livekit, clock), settings.recording());
    }
}
