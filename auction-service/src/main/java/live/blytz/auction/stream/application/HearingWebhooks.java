package live.blytz.auction.stream.application;

import live.blytz.auction.stream.domain.StreamId;
import live.blytz.auction.video.VideoProvider;
import org.springframework.stereotype.Component;

/**
 * What the provider tells by itself is a reason to look, not the truth: it may come twice, late or
 * in any order. Only how a recording ended is kept from it, because nobody else may know.
 */
@Component
public class HearingWebhooks {

    private final VideoProvider provider;
    private final Recorder recorder;
    private final Watchman watchman;

    HearingWebhooks(VideoProvider provider, Recorder recorder, Watchman watchman) {
        this.provider = provider;
        this.recorder = recorder;
        this.watchman = watchman;
    }

    /**
     * @return false when the provider did not say it, or not just now
     */
    public boolean hear(String body, String signature) {
        var notice = provider.verified(body, signature);
        notice.ifPresent(
                said -> {
                    if (said.taping() != null) {
                        recorder.heard(said.taping());
                    }
                    StreamId.ofRoom(said.room()).ifPresent(watchman::visit);
                });
        return notice.isPresent();
    }
}
