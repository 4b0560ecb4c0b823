package live.blytz.chat.socket;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import live.blytz.chat.ChatSettings;
import live.blytz.chat.audience.Attendance;
import live.blytz.chat.audience.Reacting;
import live.blytz.chat.comment.Commenting;
import live.blytz.chat.log.KnownRooms;
import live.blytz.chat.room.Frame;
import live.blytz.chat.room.FrameWriter;
import live.blytz.chat.room.Room;
import live.blytz.chat.room.RoomState;
import live.blytz.chat.room.Rooms;
import live.blytz.chat.room.Told;
import live.blytz.platform.problem.Problems;
import live.blytz.platform.trace.Traces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What all sockets need of the rest of the house. */
@Component
record Desk(
        ChatSettings all,
        Doorkeeper doorkeeper,
        Revocations revocations,
        Rooms rooms,
        KnownRooms known,
        Crowds crowds,
        People people,
        Commenting commenting,
        Reacting reacting,
        Attendance attendance,
        FrameWriter writer,
        JsonMapper json,
        InstantSource clock,
        Traces traces,
        MeterRegistry metrics) {

    ChatSettings.Sockets settings() {
        return all.sockets();
    }

    Told encode(Frame frame) {
        return writer.write(frame, now());
    }

    ClientFrame read(String text) {
        return new ClientFrames(json).read(text);
    }

    Optional<Room> room(UUID stream) {
        return rooms.known(stream);
    }

    /** A show that this instance holds no room of any more. */
    Optional<RoomState> past(UUID stream) {
        return known.find(stream);
    }

    void entered(String how) {
        metrics.counter("chat.entrances", "how", how).increment();
    }

    /** The trace in which something is refused; a refusal on the spot is a trace of its own. */
    @Nullable String traceOf(String code) {
        var current = Problems.traceId();
        if (current != null) {
            return current;
        }
        var step = traces.serving("refuse").with("code", code);
        step.end();
        return step.traceId();
    }

    private Instant now() {
        return clock.instant();
    }
}
