package live.blytz.local.media;

import java.util.ArrayList;
import java.util.List;
import live.blytz.local.media.rtmp.Publishers.Line;
import live.blytz.local.media.rtmp.Publishers.Publication;
import live.blytz.local.media.rtmp.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What one camera sends into a room, from the moment it was let in until it goes: a publisher on
 * its line, or what an onlooker sees.
 */
final class Broadcast implements Publication {

    /** Hears how a broadcast goes. */
    interface Observer {
        void pictures(Broadcast broadcast);

        void ended(Broadcast broadcast);
    }

    private record Listener(Sink sink, boolean[] started) {}

    private final String room;
    private final Line line;
    private final Observer observer;
    private final Judge judge = new Judge();
    private final List<Listener> listeners = new ArrayList<>();
    private @Nullable Tag metadata;
    private @Nullable Tag videoSetup;
    private @Nullable Tag audioSetup;
    private boolean pictures;
    private boolean over;
    private @Nullable String fault;

    Broadcast(String room, Line line, Observer observer) {
        this.room = room;
        this.line = line;
        this.observer = observer;
    }

    String room() {
        return room;
    }

    /** Why it was cut short by us, if it was. */
    synchronized @Nullable String fault() {
        return fault;
    }

    synchronized boolean hasPictures() {
        return pictures;
    }

    synchronized boolean hasSound() {
        return audioSetup != null;
    }

    synchronized boolean isOver() {
        return over;
    }

    @Override
    public void take(Tag tag) {
        var complaint = judge.complaint(tag);
        if (complaint.isPresent()) {
            cut("NetStream.Publish.Rejected", complaint.get());
            return;
        }
        if (pass(tag)) {
            observer.pictures(this);
        }
    }

    /** True with the first picture. */
    private synchronized boolean pass(Tag tag) {
        if (over) {
            return false;
        }
        if (tag.kind() == Tag.Kind.METADATA) {
            metadata = tag;
        } else if (tag.isDecoderSetup()) {
            remember(tag);
            listeners.forEach(each -> each.sink().take(tag));
        } else {
            for (var each : listeners) {
                if (each.started()[0] || tag.isKeyFrame()) {
                    each.started()[0] = true;
                    each.sink().take(tag);
                }
            }
        }
        var first = !pictures && tag.isKeyFrame();
        pictures |= first;
        return first;
    }

    private void remember(Tag tag) {
        if (tag.kind() == Tag.Kind.VIDEO) {
            videoSetup = tag;
        } else {
            audioSetup = tag;
        }
    }

    /** Tells the sink what it has missed; media comes with the next key frame. */
    synchronized void join(Sink sink) {
        if (over) {
            sink.ended();
            return;
        }
        for (var tag : new @Nullable Tag[] {metadata, videoSetup, audioSetup}) {
            if (tag != null) {
                sink.take(tag);
            }
        }
        listeners.add(new Listener(sink, new boolean[1]));
    }

    synchronized void leave(Sink sink) {
        listeners.removeIf(each -> each.sink() == sink);
    }

    /** Ends it from our side, and says why. */
    void cut(String code, String because) {
        synchronized (this) {
            if (over) {
                return;
            }
            fault = because;
        }
        end();
        line.cut(code, because);
    }

    @Override
    public void end() {
        List<Listener> left;
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
            left = List.copyOf(listeners);
            listeners.clear();
        }
        left.forEach(each -> each.sink().ended());
        observer.ended(this);
    }
}
