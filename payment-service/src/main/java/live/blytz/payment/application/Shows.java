package live.blytz.payment.application;

import java.util.Optional;
import java.util.UUID;

/** What we heard of live shows: whom a gift goes to. */
public interface Shows {

    record Show(UUID id, UUID seller, String status) {
        public boolean isLive() {
            return status.equals("live") || status.equals("ending");
        }
    }

    void remember(Show show);

    Optional<Show> find(UUID id);
}
