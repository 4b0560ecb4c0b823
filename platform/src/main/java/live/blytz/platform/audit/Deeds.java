package live.blytz.platform.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All deeds, in the service's own database. */
interface Deeds {

    void begin(Deed deed);

    void end(UUID id, int status);

    /** Newest first, older than the given one. */
    List<Deed> list(@Nullable UUID olderThan, int limit);
}
