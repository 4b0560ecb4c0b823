package live.blytz.chat.room;

import java.util.UUID;

/** Those who watch a room from this instance. */
public interface Audience {

    /** Never blocks, keeps the order. */
    void show(Told told);

    /** This one has to go. */
    void ban(UUID user);
}
