package live.blytz.auction.stream.application;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import live.blytz.auction.AuctionSettings;
import live.blytz.auction.stream.domain.Stream;
import live.blytz.auction.stream.domain.StreamId;
import live.blytz.auction.stream.domain.Video;
import live.blytz.auction.stream.domain.VideoDetail;
import live.blytz.auction.video.VideoProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what of shows can be watched: three questions for any number of them. */
@Component
public class Screening {

    private final VideoProvider provider;
    private final Videos videos;
    private final Recordings recordings;
    private final Marks marks;
    private final InstantSource clock;
    private final AuctionSettings settings;

    Screening(
            VideoProvider provider,
            Videos videos,
            Recordings recordings,
            Marks marks,
            InstantSource clock,
            AuctionSettings settings) {
        this.provider = provider;
        this.videos = videos;
        this.recordings = recordings;
        this.marks = marks;
        this.clock = clock;
        this.settings = settings;
    }

    public Map<StreamId, Footage> of(Collection<Stream> shows) {
        var ids = shows.stream().map(Stream::id).toList();
        var known = videos.of(ids);
        var taped = recordings.of(ids);
        var films = new HashMap<StreamId, Recording>();
        shows.stream()
                .filter(show -> show.status().isOver())
                .forEach(
                        show ->
                                film(taped.getOrDefault(show.id(), List.of()))
                                        .ifPresent(best -> films.put(show.id(), best)));
        var made = films.isEmpty() ? Map.<StreamId, List<Mark>>of() : marks.of(films.keySet());
        var footage = new HashMap<StreamId, Footage>();
        for (var show : shows) {
            var id = show.id();
            var film = films.get(id);
            footage.put(
                    id,
                    footage(
                            show,
                            known.get(id),
                            running(show, taped.getOrDefault(id, List.of())),
                            film,
                            film == null
                                    ? List.of()
                                    : Scenes.of(film, made.getOrDefault(id, List.of()))));
        }
        return footage;
    }

    private Footage footage(
            Stream show,
            @Nullable StoredVideo known,
            @Nullable Recording running,
            @Nullable Recording film,
            List<Footage.Scene> scenes) {
        var ingest = known == null ? null : known.ingest();
        return new Footage(
                known == null ? without(show) : known.video(),
                ingest == null ? null : ingest.key(),
                running == null ? null : url(running.playlist()),
                film == null ? null : shown(film),
                scenes);
    }

    private Video without(Stream show) {
        return Video.none(
                provider.isOffered() && !show.status().isOver()
                        ? VideoDetail.NOT_OPEN_YET
                        : VideoDetail.NO_VIDEO,
                show.createdAt());
    }

    private static @Nullable Recording running(Stream show, List<Recording> taped) {
        return show.status().isOver()
                ? null
                : taped.stream()
                        .filter(each -> each.status() == Recording.Status.RUNNING)
                        .findFirst()
                        .orElse(null);
    }

    /** A show that was cut has several: the longest tells most. */
    private Optional<Recording> film(List<Recording> taped) {
        var now = clock.instant();
        return settings.playbackUrl().isBlank()
                ? Optional.empty()
                : taped.stream()
                        .filter(each -> each.status() == Recording.Status.FINISHED)
                        .filter(each -> each.ended().plus(settings.recording().kept()).isAfter(now))
                        .max(Comparator.comparing(Recording::lasted));
    }

    private Footage.Film shown(Recording film) {
        return new Footage.Film(
                url(film.file()), film.lasted(), film.ended().plus(settings.recording().kept()));
    }

    private String url(String object) {
        return settings.playbackUrl().replaceFirst("/+$", "") + "/" + object;
    }
}
