package live.blytz.auction.stream.application;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private final Bans bans;
    private final InstantSource clock;

    Stage(VideoProvider provider, CoHosts coHosts, Bans bans, InstantSource clock) {
        this.provider = provider;
        this.coHosts = coHosts;
        this.bans = bans;
        this.clock = clock;
    }

    /**
     * Who is banned is sent home, and who may not send any more, like a former co-host or an old
     * key.
     */
    @Nullable VideoSource source(Stream show, Ingests.Found found) {
        var senders = Senders.of(show, found.video(), coHosts.of(show.id()));
        var sending = admitted(show).stream().filter(Guest::sends).map(Guest::identity).toList();
        sending.stream()
                .filter(each -> senders.source(each).isEmpty())
                .forEach(each -> expel(show, each, "sends and may not"));
        // the room notices a minute later that a program is gone, its ingress at once
        var ingressIsSilent = found.sending().filter(is -> !is).isPresent();
        return senders.first(
                        sending.stream()
                                .filter(each -> !ingressIsSilent || !each.equals(senders.ingest()))
                                .toList())
                .orElse(null);
    }

    /** Those who are in the room and may be; the others are in it no more. */
    private List<Guest> admitted(Stream show) {
        var keptOut =
                bans.keptOut(show.id(), clock.instant()).stream()
                        .map(UUID::toString)
                        .collect(Collectors.toSet());
        var present = provider.guests(show.room());
        present.stream()
                .map(Guest::identity)
                .filter(keptOut::contains)
                .forEach(each -> expel(show, each, "is banned"));
        return present.stream().filter(each -> !keptOut.contains(each.identity())).toList();
    }

    private void expel(Stream show, String identity, String why) {
        LOG.info("{} is sent home from stream {}: {}", identity, show.id(), why);
        provider.expel(show.room(), identity);
    }
}
