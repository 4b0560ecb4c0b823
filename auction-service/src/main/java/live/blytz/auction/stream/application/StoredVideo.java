package live.blytz.auction.stream.application;

import java.time.Instant;
import live.blytz.auction.stream.domain.StreamId;
import live.blytz.auction.stream.domain.Video;
import org.jspecify.annotations.Nullable;

/**
 * The video of a show as the table has it, with what we have at the provider.
 *
 * @param ingest null until there is one
 * @param askingSince since when somebody asks for an ingress; null when nobody does
 * @param withdrawn an ingress whose key must not work any more, and perhaps does
 * @param whipKey rises when the seller rotates the key
 * @param unseenSince since when the room cannot be looked into
 * @param closed the show is over, and nothing of it is left at the provider
 */
public record StoredVideo(
        StreamId stream,
        Video video,
        @Nullable Ingest ingest,
        @Nullable Instant askingSince,
        @Nullable String withdrawn,
        int whipKey,
        @Nullable Instant unseenSince,
        boolean closed,
        long version) {

    StoredVideo asking(@Nullable Instant since) {
        return new StoredVideo(
                stream, video, ingest, since, withdrawn, whipKey, unseenSince, closed, version);
    }

    StoredVideo with(Ingest found) {
        return new StoredVideo(
                stream, video, found, null, null, whipKey, unseenSince, closed, version);
    }

    /** The keys are worth nothing from now on. */
    StoredVideo withdrawKeys() {
        return new StoredVideo(
                stream,
                video,
                null,
                null,
                ingest == null ? withdrawn : ingest.id(),
                whipKey + 1,
                unseenSince,
                closed,
                version);
    }

    StoredVideo seen(Video now, @Nullable Instant blindSince) {
        return new StoredVideo(
                stream, now, ingest, askingSince, withdrawn, whipKey, blindSince, closed, version);
    }

    StoredVideo close() {
        return new StoredVideo(stream, video, null, null, null, whipKey, null, true, version);
    }

    StoredVideo saved() {
        return new StoredVideo(
                stream,
                video,
                ingest,
                askingSince,
                withdrawn,
                whipKey,
                unseenSince,
                closed,
                version + 1);
    }
}
