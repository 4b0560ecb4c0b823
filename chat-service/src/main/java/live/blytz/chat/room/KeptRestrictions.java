package live.blytz.chat.room;

import java.util.UUID;

/** What was decided about people in shows, whether the room log tells of it already or not. */
public interface KeptRestrictions {

    /** All that may still last. */
    Restrictions of(UUID stream);

    /** Those of one person. */
    Restrictions of(UUID stream, UUID user);
}
