package live.blytz.chat.audience;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.InstantSource;
import java.util.UUID;
import live.blytz.chat.ChatReason;
import live.blytz.chat.Welcome;
import live.blytz.chat.log.KnownRooms;
import live.blytz.chat.room.Frame;
import live.blytz.chat.room.Room;
import live.blytz.chat.room.Rooms;
import live.blytz.platform.problem.Problems;
import live.blytz.platform.problem.Refusal;
import live.blytz.platform.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A room without a socket: its state, who watches, and how they react. */
@RestController
@RequestMapping("/api/v1/streams/{stream}")
class AudienceController {

    private final Rooms rooms;
    private final KnownRooms known;
    private final Reacting reacting;
    private final InstantSource clock;

    AudienceController(Rooms rooms, KnownRooms known, Reacting reacting, InstantSource clock) {
        this.rooms = rooms;
        this.known = known;
        this.reacting = reacting;
        this.clock = clock;
    }

    record Reaction(@NotNull String reaction) {}

    @ApiResponse(responseCode = "202", content = @Content)
    @PostMapping("/reactions")
    ResponseEntity<?> react(
            @PathVariable UUID stream, @RequestBody @Valid Reaction reaction, Caller caller) {
        if (!snapshot(stream, caller).status().takesComments()) {
            return Problems.response(ChatReason.ROOM_CLOSED);
        }
        return reacting.react(stream, reaction.reaction())
                ? ResponseEntity.status(HttpStatus.ACCEPTED).build()
                : Problems.response(ChatReason.UNKNOWN_REACTION);
    }

    @GetMapping("/viewers")
    Frame.Viewers viewers(@PathVariable UUID stream, Caller caller) {
        var now = snapshot(stream, caller);
        return new Frame.Viewers(now.viewers(), now.peak());
    }

    @GetMapping("/state")
    Frame.Snapshot state(@PathVariable UUID stream, Caller caller) {
        return snapshot(stream, caller);
    }

    private Frame.Snapshot snapshot(UUID stream, Caller caller) {
        var room = rooms.known(stream);
        room.ifPresent(open -> Welcome.require(open.state(), caller, clock.instant()));
        return room.map(Room::snapshot)
                .or(() -> known.find(stream).map(state -> Frame.Snapshot.of(state, 0)))
                .orElseThrow(Refusal::notFound);
    }
}
