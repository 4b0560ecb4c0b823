package live.blytz.auction.video.livekit;

import io.livekit.server.EncodedOutputs;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import live.blytz.auction.AuctionSettings;
import live.blytz.auction.video.Guest;
import live.blytz.auction.video.Ingress;
import live.blytz.auction.video.Notice;
import live.blytz.auction.video.Outputs;
import live.blytz.auction.video.Seat;
import live.blytz.auction.video.Taping;
import live.blytz.auction.video.VideoProvider;
import livekit.LivekitIngress.IngressInput;
import livekit.LivekitModels.ParticipantInfo;
import livekit.LivekitModels.Room;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rooms of a LiveKit server, with its Ingress and Egress. */
final class LiveKit implements VideoProvider {

    private static final Logger LOG = LoggerFactory.getLogger(LiveKit.class);

    /** A room stays for so long without anybody in it; who looks after it opens it again. */
    private static final int EMPTY_SECONDS = 600;

    private final LiveKitClients clients;
    private final Seats seats;
    private final AuctionSettings.Recording recording;

    LiveKit(LiveKitClients clients, Seats seats, AuctionSettings.Recording recording) {
        this.clients = clients;
        this.seats = seats;
        this.recording = recording;
    }

    @Override
    public boolean isOffered() {
        return true;
    }

    @Override
    public Seat seat(String room, String identity, String name, boolean publishes) {
        return seats.seat(room, identity, name, publishes);
    }

    @Override
    public Seat whip(String room, String identity, String name) {
        return seats.whip(room, identity, name);
    }

    @Override
    public Set<String> rooms() {
        return Twirp.ask("ListRooms", clients.rooms().listRooms()).stream()
                .map(Room::getName)
                .collect(Collectors.toSet());
    }

    @Override
    public void open(String room) {
        if (Twirp.ask("ListRooms", clients.rooms().listRooms(List.of(room))).isEmpty()) {
            Twirp.ask(
                    "CreateRoom",
                    clients.rooms()
                            .createRoom(
                                    room,
                                    EMPTY_SECONDS,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    EMPTY_SECONDS));
        }
    }

    @Override
    public void close(String room) {
        Twirp.end("DeleteRoom", clients.rooms().deleteRoom(room));
    }

    @Override
    public List<Guest> guests(String room) {
        return Twirp.ask("ListParticipants", clients.rooms().listParticipants(room)).stream()
                .filter(each -> each.getState() != ParticipantInfo.State.DISCONNECTED)
                .map(each -> new Guest(each.getIdentity(), each.getTracksCount() > 0))
                .toList();
    }

    @Override
    public void expel(String room, String identity) {
        Twirp.end("RemoveParticipant", clients.rooms().removeParticipant(room, identity));
    }

    @Override
    public Ingress addIngress(String room, String name, String identity) {
        return Translated.ingress(
                Twirp.ask(
                        "CreateIngress",
                        clients.ingress()
                                .createIngress(
                                        name, room, identity, name, IngressInput.RTMP_INPUT)));
    }

    @Override
    public List<Ingress> ingresses(String room) {
        return Twirp.ask("ListIngress", clients.ingress().listIngress(room)).stream()
                .map(Translated::ingress)
                .toList();
    }

    @Override
    public void removeIngress(String id) {
        Twirp.end("DeleteIngress", clients.ingress().deleteIngress(id));
    }

    @Override
    public Taping tape(String room, Outputs outputs) {
        return Translated.taping(
                Twirp.ask(
                        "StartRoomCompositeEgress",
                        clients.egress()
                                .startRoomCompositeEgress(
                                        room,
                                        new EncodedOutputs(
                                                Uploads.file(outputs, recording),
                                                null,
                                                Uploads.segments(outputs, recording),
                                                null))));
    }

    @Override
    public List<Taping> tapings(String room) {
        return Twirp.ask("ListEgress", clients.egress().listEgress(room)).stream()
                .map(Translated::taping)
                .toList();
    }

    @Override
    public void stopTaping(String id) {
        Twirp.end("StopEgress", clients.egress().stopEgress(id));
    }

    @Override
    public Optional<Notice> verified(String body, String signature) {
        try {
            return Optional.of(Translated.notice(clients.webhooks().receive(body, signature)));
        } catch (Exception forged) { // of Kotlin, which declares none of what it throws
            LOG.info("a webhook was not LiveKit's: {}", forged.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
