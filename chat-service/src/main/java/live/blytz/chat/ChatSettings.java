package live.blytz.chat;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** What an operator may set; see the README. */
@ConfigurationProperties("blytz.chat")
public record ChatSettings(
        @DefaultValue Sockets sockets,
        @DefaultValue Comments comments,
        @DefaultValue Viewers viewers,
        @DefaultValue Reactions reactions) {

    /**
     * @param address on which sockets are taken; 0.0.0.0 is all of them
     * @param port 0 takes a free one
     * @param origins web pages that may open sockets; a client that sends no origin is no web page
     * @param authWait how long a socket may stay open before it shows a token
     * @param ping how long a silent peer waits for a ping; after two unanswered ones it is cut
     * @param gather frames of a room that come within this time leave together
     * @param slowest how many bytes may wait for one viewer before they are cut
     * @param framesPerSecond that a client may send on average
     * @param burst how many at once
     * @param farewell how long sockets stay open after the show is over
     * @param drain over how long an instance that ends closes its sockets, one after the other
     */
    public record Sockets(
            @DefaultValue("0.0.0.0") String address,
            @DefaultValue("21116") int port,
            @DefaultValue({"http://localhost:21080", "http://127.0.0.1:21080"}) Set<String> origins,
            @DefaultValue("5s") Duration authWait,
            @DefaultValue("25s") Duration ping,
            @DefaultValue("15ms") Duration gather,
            @DefaultValue("4MB") DataSize slowest,
            @DefaultValue("20") int framesPerSecond,
            @DefaultValue("40") int burst,
            @DefaultValue("5s") Duration farewell,
            @DefaultValue("1s") Duration drain) {}

    /**
     * @param burst how many comments a person may write
     * @param within in this time
     */
    public record Comments(@DefaultValue("5") int burst, @DefaultValue("5s") Duration within) {}

    /**
     * @param ttl a viewer whom no instance saw for so long is gone
     * @param grace a viewer whose last socket closed counts for so long
     */
    public record Viewers(@DefaultValue("20s") Duration ttl, @DefaultValue("4s") Duration grace) {}

    /**
     * @param known what viewers may send
     */
    public record Reactions(
            @DefaultValue({"heart", "fire", "clap", "laugh", "wow", "sad", "gavel", "rocket"})
                    Set<String> known) {}
}
