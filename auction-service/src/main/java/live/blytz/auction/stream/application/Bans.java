package live.blytz.auction.stream.application;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import live.blytz.auction.stream.domain.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * Who may not be in a show, as its room tells it. What was said last counts, however late it is
 * heard.
 */
public interface Bans {

    /**
     * @param until when they may come back; null = not in this show
     */
    void ban(StreamId show, UUID user, @Nullable Instant until, Instant at);

    void lift(StreamId show, UUID user, Instant at);

    boolean keepOut(StreamId show, UUID user, Instant now);

    Set<UUID> keptOut(StreamId show, Instant now);
}
