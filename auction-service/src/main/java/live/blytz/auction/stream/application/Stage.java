package live.blytz.auction.stream.application;

import java.util.List;
import live.blytz.auction.stream.domain.Stream;
import live.blytz.auction.stream.domain.VideoSource;
import live.blytz.auction.video.Guest;
import live.blytz.auction.video.VideoProvider;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Who is seen in a room, and who should not be. */
@Component
class Stage {

    private static final Logger LOG = LoggerFactory.getLogger(Stage.class);

    private final VideoProvider provider;
    private final CoHosts coHosts;

    Stage(VideoProvider provider, CoHosts coHosts) {
        this.provider = provider;
        this.coHosts = coHosts;
    }

    /** Who may not send any more, like a former co-host or an old key, is sent home. */
    @Nullable VideoSource source(Stream show, Ingests.Found found) {
        var senders = Senders.of(show, found.video(), coHosts.of(show.id()));
        var sending = sending(show);
        sending.stream()
                .filter(each -> senders.source(each).isEmpty())
                .forEach(each -> expel(show, each));
        // the room notices a minute later that a program is gone, its ingress at once
        var ingressIsSilent = found.sending().filter(is -> !is).isPresent();
        return senders.first(
                        sending.stream()
                                .filter(each -> !ingressIsSilent || !each.equals(senders.ingest()))
                                .toList())
                .orElse(null);
    }

    private List<String> sending(Stream show) {
        return provider.guests(show.room()).stream()
                .filter(Guest::sends)
                .map(Guest::identity)
                .toList();
    }

    private void expel(Stream show, String identity) {
        LOG.info("{} sends into stream {} and may not", identity, show.id());
        provider.expel(show.room(), identity);
    }
}
