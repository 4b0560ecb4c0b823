package live.blytz.chat.room;

import java.util.UUID;
import live.blytz.events.stream.ProductPinned;
import live.blytz.events.stream.StreamEnded;
import live.blytz.events.stream.StreamScheduled;
import live.blytz.events.stream.StreamStatusChanged;
import live.blytz.events.stream.StreamVideoChanged;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What a room is about, and what is before its viewers' eyes. Immutable. */
record Show(
        UUID streamId,
        RoomStatus status,
        String title,
        @Nullable UUID sellerId,
        Frame.@Nullable Pinned pinned,
        Frame.@Nullable Video video) {

    Show after(SpecificRecord record) {
        return switch (record) {
            case StreamScheduled event ->
                    moved(
                            status == RoomStatus.UNKNOWN ? RoomStatus.SCHEDULED : status,
                            event.getTitle(),
                            event.getSellerId());
            case StreamStatusChanged event ->
                    moved(
                            RoomStatus.of(event.getToStatus()),
                            event.getTitle(),
                            event.getSellerId());
            case StreamEnded event ->
                    moved(status.isOver() ? status : RoomStatus.ENDED, title, event.getSellerId());
            case ProductPinned event ->
                    new Show(streamId, status, title, sellerId, Frame.Pinned.of(event), video);
            case StreamVideoChanged event ->
                    new Show(streamId, status, title, sellerId, pinned, Frame.Video.of(event));
            default -> this;
        };
    }

    private Show moved(RoomStatus next, String name, UUID seller) {
        return new Show(streamId, next, name, seller, pinned, video);
    }
}
