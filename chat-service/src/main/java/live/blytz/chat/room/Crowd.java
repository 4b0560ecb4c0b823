package live.blytz.chat.room;

import live.blytz.events.room.ViewerCountUpdated;
import org.apache.avro.specific.SpecificRecord;

/**
 * How many watch. Immutable.
 *
 * @param peak the most at the same time
 */
record Crowd(int viewers, int peak) {

    Crowd after(SpecificRecord record) {
        return record instanceof ViewerCountUpdated event
                ? new Crowd(event.getViewers(), Math.max(peak, event.getPeak()))
                : this;
    }
}
