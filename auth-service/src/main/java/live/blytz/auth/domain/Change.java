package live.blytz.auth.domain;

import java.util.List;

/** What asking for a change came to. Asking for what already is so changes nothing. */
public sealed interface Change {

    User user();

    /** To be stored and told together. */
    record Changed(User user, List<UserEvent> events) implements Change {}

    record Unchanged(User user) implements Change {}
}
