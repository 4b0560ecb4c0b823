package live.blytz.auction.video;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whoever carries the video. Every call but those for seats goes over the network, ends within a
 * deadline, and may be made twice: what is there already, or gone already, is fine.
 *
 * <p>All of them throw {@link VideoAway}.
 */
public interface VideoProvider {

    /** Whether there is video here at all. Where there is none, nothing else may be asked. */
    boolean isOffered();

    /**
     * @param identity one person or program; the later of two with one identity replaces the other
     * @param publishes whether this person is seen and heard, or only sees and hears
     */
    Seat seat(String room, String identity, String name, boolean publishes);

    /** A seat for programs that send by WHIP. */
    Seat whip(String room, String identity, String name);

    Set<String> rooms();

    void open(String room);

    /** Everybody in it is sent home. */
    void close(String room);

    List<Guest> guests(String room);

    void expel(String room, String identity);

    /**
     * @param name for people who look at the provider's own pages
     * @param identity of what comes in by it
     */
    Ingress addIngress(String room, String name, String identity);

    List<Ingress> ingresses(String room);

    /** Cuts whoever sends by it. */
    void removeIngress(String id);

    Taping tape(String room, Outputs outputs);

    /** Those that run, and those that the provider still remembers. */
    List<Taping> tapings(String room);

    void stopTaping(String id);

    /**
     * What a webhook says.
     *
     * @param body every byte as it came
     * @param signature its {@code Authorization}
     * @return empty when the provider did not say it, or not just now
     */
    Optional<Notice> verified(String body, String signature);
}
