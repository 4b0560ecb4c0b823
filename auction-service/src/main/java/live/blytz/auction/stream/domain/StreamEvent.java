package live.blytz.auction.stream.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a show. */
public sealed interface StreamEvent {

    StreamId id();

    record StreamScheduled(Stream stream, Instant at) implements StreamEvent {

        @Override
        public StreamId id() {
            return stream.id();
        }
    }

    record StreamStatusChanged(Stream stream, StreamStatus from, Instant at)
            implements StreamEvent {

        @Override
        public StreamId id() {
            return stream.id();
        }
    }

    record StreamEnded(Stream stream, Instant actualStart, Instant at) implements StreamEvent {

        @Override
        public StreamId id() {
            return stream.id();
        }
    }

    record ProductPinned(
            StreamId id, UUID product, String title, @Nullable String imageUrl, Instant at)
            implements StreamEvent {}

    record CoHostJoined(StreamId id, UUID user, String name, Instant at) implements StreamEvent {}

    record VideoChanged(StreamId id, Video video, Instant at) implements StreamEvent {}
}
