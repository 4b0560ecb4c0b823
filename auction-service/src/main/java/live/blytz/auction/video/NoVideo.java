package live.blytz.auction.video;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows without video, which say so. */
public final class NoVideo implements VideoProvider {

    @Override
    public boolean isOffered() {
        return false;
    }

    @Override
    public Seat seat(String room, String identity, String name, boolean publishes) {
        throw nothingHere();
    }

    @Override
    public Seat whip(String room, String identity, String name) {
        throw nothingHere();
    }

    @Override
    public Set<String> rooms() {
        return Set.of();
    }

    @Override
    public void open(String room) {
        throw nothingHere();
    }

    @Override
    public void close(String room) {
        throw nothingHere();
    }

    @Override
    public List<Guest> guests(String room) {
        throw nothingHere();
    }

    @Override
    public void expel(String room, String identity) {
        throw nothingHere();
    }

    @Override
    public Ingress addIngress(String room, String name, String identity) {
        throw nothingHere();
    }

    @Override
    public List<Ingress> ingresses(String room) {
        throw nothingHere();
    }

    @Override
    public void removeIngress(String id) {
        throw nothingHere();
    }

    @Override
    public Taping tape(String room, Outputs outputs) {
        throw nothingHere();
    }

    @Override
    public List<Taping> tapings(String room) {
        throw nothingHere();
    }

    @Override
    public void stopTaping(String id) {
        throw nothingHere();
    }

    @Override
    public Optional<Notice> verified(String body, String signature) {
        return Optional.empty();
    }

    private static IllegalStateException nothingHere() {
        return new IllegalStateException("there is no video here, and nobody may ask for it");
    }
}
