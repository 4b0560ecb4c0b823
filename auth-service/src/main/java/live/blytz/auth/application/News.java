package live.blytz.auth.application;

import live.blytz.auth.domain.User;
import live.blytz.auth.domain.UserEvent;

/** Tells the house, when the surrounding transaction commits. */
public interface News {

    /**
     * @param user as they are after the event
     */
    void tell(UserEvent event, User user);

    /** For what does not change the person. */
    void tell(UserEvent.SessionEnded event);
}
