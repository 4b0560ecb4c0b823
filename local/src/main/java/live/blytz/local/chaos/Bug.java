package live.blytz.local.chaos;

import java.util.List;
import java.util.Locale;
import live.blytz.local.suite.Service;

/** Bugs that chaos must find: each can be planted in running services, for one run. */
public enum Bug {
    /** The relay deletes rows that it never sent. */
    OUTBOX(List.of(Service.AUCTION)),
    /**
     * Some of what is new counts as heard before. (The other way round would harm nobody: each
     * effect has a key of its own, too.)
     */
    INBOX(List.of(Service.ORDER)),
    /** A writer commits although somebody else has written since. */
    WRITER(List.of(Service.AUCTION));

    private final List<Service> services;

    Bug(List<Service> services) {
        this.services = services;
    }

    List<Service> services() {
        return services;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
