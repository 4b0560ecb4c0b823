package live.blytz.auction.stream.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.blytz.auction.stream.domain.CoHost;
import live.blytz.auction.stream.domain.StreamId;

/** Who was asked to stand beside the seller, and who does. */
public interface CoHosts {

    List<CoHost> of(StreamId stream);

    Optional<CoHost> find(StreamId stream, UUID user);

    /** Once; another invitation of the same person changes nothing. */
    void invite(StreamId stream, UUID user, Instant at);

    /** Tells that they joined; false when they were not invited, or have accepted already. */
    boolean accept(StreamId stream, UUID user, String name, Instant at);

    void remove(StreamId stream, UUID user);
}
