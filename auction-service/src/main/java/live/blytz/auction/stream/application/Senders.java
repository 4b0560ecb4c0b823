package live.blytz.auction.stream.application;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import live.blytz.auction.stream.domain.CoHost;
import live.blytz.auction.stream.domain.Stream;
import live.blytz.auction.stream.domain.StreamId;
import live.blytz.auction.stream.domain.VideoSource;

/** Who may send into a show, and as whom. */
record Senders(String ingest, String whip, Set<String> people) {

    static Senders of(Stream show, StoredVideo video, Collection<CoHost> guests) {
        var people =
                guests.stream()
                        .filter(CoHost::hasAccepted)
                        .map(CoHost::user)
                        .map(UUID::toString)
                        .collect(Collectors.toSet());
        people.add(show.sellerId().toString());
        return new Senders(ingest(show.id()), whip(show.id(), video.whipKey()), people);
    }

    static String ingest(StreamId id) {
        return "ingest-" + id;
    }

    /** With the key's number in it: who has an old one is known by their name. */
    static String whip(StreamId id, int key) {
        return "whip-%s-%d".formatted(id, key);
    }

    /** Empty for those who may not. */
    Optional<VideoSource> source(String identity) {
        if (identity.equals(ingest)) {
            return Optional.of(VideoSource.RTMP);
        }
        if (identity.equals(whip)) {
            return Optional.of(VideoSource.WHIP);
        }
        return people.contains(identity) ? Optional.of(VideoSource.BROWSER) : Optional.empty();
    }

    /** Of several the first in the order of the enum: a camera before a telephone. */
    Optional<VideoSource> first(List<String> sending) {
        return sending.stream().flatMap(each -> source(each).stream()).sorted().findFirst();
    }
}
