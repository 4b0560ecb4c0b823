package live.blytz.auction.stream.messaging;

import live.blytz.auction.Cancellation;
import live.blytz.auction.stream.application.Announcing;
import live.blytz.auction.stream.domain.StreamEvent;
import live.blytz.events.stream.CoHostJoined;
import live.blytz.events.stream.ProductPinned;
import live.blytz.events.stream.StreamEnded;
import live.blytz.events.stream.StreamScheduled;
import live.blytz.events.stream.StreamStatusChanged;
import live.blytz.events.stream.StreamVideoChanged;
import live.blytz.platform.event.Outbox;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is told of shows. */
@Component
class StreamTelling implements Announcing {

    private final Outbox outbox;

    StreamTelling(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void tell(StreamEvent event) {
        outbox.append(StreamTopics.STREAM, event.id().value(), wire(event));
    }

    private static SpecificRecord wire(StreamEvent event) {
        return switch (event) {
            case StreamEvent.StreamScheduled(var stream, var at) ->
                    StreamScheduled.newBuilder()
                            .setStreamId(stream.id().value())
                            .setSellerId(stream.sellerId())
                            .setTitle(stream.billing().title())
                            .setDescription(stream.billing().description())
                            .setScheduledStart(stream.billing().scheduledStart())
                            .setScheduledEnd(stream.billing().scheduledEnd())
                            .setLivekitRoomId(stream.room())
                            .setOccurredAt(at)
                            .build();
            case StreamEvent.StreamStatusChanged(var stream, var from, var at) ->
                    StreamStatusChanged.newBuilder()
                            .setStreamId(stream.id().value())
                            .setSellerId(stream.sellerId())
                            .setTitle(stream.billing().title())
                            .setFromStatus(from.code())
                            .setToStatus(stream.status().code())
                            .setCancelReason(reason(stream.cancelled()))
                            .setOccurredAt(at)
                            .build();
            case StreamEvent.StreamEnded(var stream, var start, var at) ->
                    StreamEnded.newBuilder()
                            .setStreamId(stream.id().value())
                            .setSellerId(stream.sellerId())
                            .setActualStart(start)
                            .setActualEnd(at)
                            .setMaxViewers(stream.maxViewers())
                            .setOccurredAt(at)
                            .build();
            case StreamEvent.ProductPinned(var id, var product, var title, var image, var at) ->
                    ProductPinned.newBuilder()
                            .setStreamId(id.value())
                            .setProductId(product)
                            .setTitle(title)
                            .setImageUrl(image)
                            .setOccurredAt(at)
                            .build();
            case StreamEvent.CoHostJoined(var id, var user, var name, var at) ->
                    CoHostJoined.newBuilder()
                            .setStreamId(id.value())
                            .setUserId(user)
                            .setDisplayName(name)
                            .setOccurredAt(at)
                            .build();
            case StreamEvent.VideoChanged(var id, var video, var at) ->
                    StreamVideoChanged.newBuilder()
                            .setStreamId(id.value())
                            .setState(video.state().code())
                            .setSource(video.source() == null ? null : video.source().code())
                            .setDetail(video.detail() == null ? null : video.detail().code())
                            .setOccurredAt(at)
                            .build();
        };
    }

    /** Not the note: that is for the seller, and the house reads this topic. */
    private static @Nullable String reason(@Nullable Cancellation why) {
        return why == null ? null : why.reason();
    }
}
