package live.blytz.auction.stream.application;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import live.blytz.auction.stream.domain.Stream;
import live.blytz.auction.stream.domain.StreamKey;
import live.blytz.auction.video.Ingress;
import live.blytz.auction.video.VideoAway;
import live.blytz.auction.video.VideoProvider;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One ingress a show, and no other. */
@Component
class Ingests {

    private static final Logger LOG = LoggerFactory.getLogger(Ingests.class);

    /** Who has asked for so long and brought nothing is gone. */
    private static final Duration ASKING = Duration.ofSeconds(10);

    private final VideoProvider provider;
    private final Videos videos;
    private final InstantSource clock;

    Ingests(VideoProvider provider, Videos videos, InstantSource clock) {
        this.provider = provider;
        this.videos = videos;
        this.clock = clock;
    }

    /**
     * @param sending whether somebody sends by it; empty when nobody can say
     */
    record Found(StoredVideo video, Optional<Boolean> sending) {}

    /** As it is, where the part of the provider that takes them in is away or not installed. */
    Found ensuredIfPossible(Stream show, StoredVideo video) {
        try {
            return ensured(show, video);
        } catch (VideoAway away) {
            LOG.debug("no ingress for {}: {}", show.id(), away.getMessage());
            return new Found(video, Optional.empty());
        }
    }

    Found ensured(Stream show, StoredVideo video) {
        var listed = provider.ingresses(show.room());
        var mine = video.ingest();
        var known = mine == null ? null : with(mine.id(), listed);
        if (known == null) {
            return created(show, video, listed);
        }
        listed.stream().filter(each -> each != known).forEach(each -> remove(each.id()));
        return new Found(video, Optional.of(known.sending()));
    }

    /** One instance asks, which the table says; what is there already is nobody's. */
    private Found created(Stream show, StoredVideo video, List<Ingress> listed) {
        if (video.withdrawn() != null) {
            remove(video.withdrawn());
        }
        var now = clock.instant();
        var asking = video.asking(now);
        if (isAsked(video, now) || !videos.save(video, asking, List.of())) {
            return new Found(videos.find(show.id()).orElse(video), Optional.empty());
        }
        var mine = asking.saved();
        try {
            listed.forEach(each -> remove(each.id()));
            return kept(show, mine);
        } catch (VideoAway away) {
            videos.save(mine, mine.asking(null), List.of());
            throw away;
        }
    }

    /** Who was overtaken takes their own away again. */
    private Found kept(Stream show, StoredVideo mine) {
        var id = show.id();
        var ingress = provider.addIngress(show.room(), id.toString(), Senders.ingest(id));
        var after =
                mine.with(new Ingest(ingress.id(), ingress.url(), new StreamKey(ingress.key())));
        if (videos.save(mine, after, List.of())) {
            return new Found(after.saved(), Optional.of(ingress.sending()));
        }
        remove(ingress.id());
        return new Found(videos.find(id).orElse(mine), Optional.empty());
    }

    private static boolean isAsked(StoredVideo video, Instant now) {
        var since = video.askingSince();
        return since != null && now.isBefore(since.plus(ASKING));
    }

    /** Nobody sends by any of them from now on. */
    void removeAll(Stream show) {
        provider.ingresses(show.room()).forEach(each -> remove(each.id()));
    }

    private void remove(String id) {
        provider.removeIngress(id);
    }

    private static @Nullable Ingress with(String id, List<Ingress> listed) {
        return listed.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
    }
}
