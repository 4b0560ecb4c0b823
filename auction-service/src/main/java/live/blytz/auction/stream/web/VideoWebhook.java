package live.blytz.auction.stream.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import live.blytz.auction.AuctionReason;
import live.blytz.auction.stream.application.HearingWebhooks;
import live.blytz.platform.problem.Refusal;
import live.blytz.platform.security.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where the video server knocks. Its signature stands in for a token. */
@RestController
class VideoWebhook {

    static final String PATH = "/api/v1/webhooks/livekit";

    private final HearingWebhooks hearing;

    VideoWebhook(HearingWebhooks hearing) {
        this.hearing = hearing;
    }

    /** Rooms that we do not know are none of our business, and no error. */
    @Hidden
    @PostMapping(PATH)
    void hear(
            @RequestBody byte[] body,
            @RequestHeader(name = "Authorization", defaultValue = "") String signature) {
        if (!hearing.hear(new String(body, StandardCharsets.UTF_8), signature)) {
            throw Refusal.of(AuctionReason.SIGNATURE_INVALID);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Public {
        @Bean
        PublicPaths webhookPath() {
            return PublicPaths.of("POST " + PATH);
        }
    }
}
