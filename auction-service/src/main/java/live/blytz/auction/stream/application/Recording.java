package live.blytz.auction.stream.application;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import live.blytz.auction.stream.domain.StreamId;
import live.blytz.auction.video.Taping;
import live.blytz.platform.id.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A show on file. It stands in the table before the provider is asked, so that after a crash one
 * knows what to look for.
 *
 * @param file where it lies in object storage
 * @param taping the provider's name of it; null while nobody knows whether it began
 * @param playlist HLS of the last seconds, of use while it runs
 */
public record Recording(
        UUID id,
        StreamId stream,
        Status status,
        Instant askedAt,
        String file,
        @Nullable String taping,
        String playlist,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Duration duration,
        @Nullable String failure) {

    public enum Status {
        ASKED,
        RUNNING,
        FINISHED,
        FAILED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Recording asked(StreamId stream, Instant at) {
        var file = "streams/%s/recording-%d.mp4".formatted(stream, at.getEpochSecond());
        var playlist = "streams/%s/live.m3u8".formatted(stream);
        return new Recording(
                Ids.next(), stream, Status.ASKED, at, file, null, playlist, null, null, null, null);
    }

    /** As the provider says it stands; what it does not say stays as it was. */
    Recording after(Taping now) {
        var start = Objects.requireNonNullElse(now.startedAt(), started());
        var end = now.isOver() ? Objects.requireNonNullElse(now.endedAt(), start) : null;
        return new Recording(
                id,
                stream,
                switch (now.state()) {
                    case RUNNING -> Status.RUNNING;
                    case FINISHED -> Status.FINISHED;
                    case FAILED -> Status.FAILED;
                },
                askedAt,
                now.file() == null ? file : now.file(),
                now.id(),
                now.livePlaylist() == null ? playlist : now.livePlaylist(),
                start,
                end,
                end == null ? null : lasting(now.duration(), start, end),
                now.failure());
    }

    Recording failed(String why, Instant at) {
        return new Recording(
                id,
                stream,
                Status.FAILED,
                askedAt,
                file,
                taping,
                playlist,
                startedAt,
                at,
                null,
                why);
    }

    Instant started() {
        return startedAt == null ? askedAt : startedAt;
    }

    /** Of one that is over. */
    Instant ended() {
        return endedAt == null ? askedAt : endedAt;
    }

    Duration lasted() {
        return duration == null ? Duration.ZERO : duration;
    }

    boolean isOver() {
        return status == Status.FINISHED || status == Status.FAILED;
    }

    private static Duration lasting(@Nullable Duration said, Instant start, Instant end) {
        return said == null ? Duration.between(start, end) : said;
    }
}
