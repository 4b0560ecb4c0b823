package live.blytz.chat.room;

/** Those who watch a room from this instance. */
public interface Audience {

    /** Never blocks, keeps the order. */
    void show(Told told);
}
