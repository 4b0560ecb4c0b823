package live.blytz.local.media;

import live.blytz.local.media.rtmp.Tag;

/** Takes a broadcast from a key frame on, with all a decoder must know before it. Never waits. */
interface Sink {

    void take(Tag tag);

    /** The publisher has gone. */
    void ended();
}
