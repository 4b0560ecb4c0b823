package live.blytz.auction.stream.application;

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

    private final VideoProvider provider;
    private final Videos videos;

    Ingests(VideoProvider provider, Videos videos) {
        this.provider = provider;
        this.videos = videos;
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
            return created(show, video);
        }
        listed.stream().filter(each -> each != known).forEach(each -> remove(each.id()));
        return new Found(video, Optional.of(known.sending()));
    }

    /** Who loses a race takes their own away again. */
    private Found created(Stream show, StoredVideo video) {
        if (video.withdrawn() != null) {
            remove(video.withdrawn());
        }
        var id = show.id();
        var ingress = provider.addIngress(show.room(), id.toString(), Senders.ingest(id));
        var after =
                video.with(new Ingest(ingress.id(), ingress.url(), new StreamKey(ingress.key())));
        if (videos.save(video, after, List.of())) {
            return new Found(after.saved(), Optional.of(ingress.sending()));
        }
        remove(ingress.id());
        return new Found(videos.find(id).orElse(video), Optional.empty());
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
