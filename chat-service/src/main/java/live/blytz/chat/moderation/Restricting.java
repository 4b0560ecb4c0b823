package live.blytz.chat.moderation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import live.blytz.chat.conversation.People;
import live.blytz.chat.moderation.Restriction.Kind;
import live.blytz.chat.room.RoomState;
import live.blytz.events.room.ViewerBanned;
import live.blytz.events.room.ViewerMuted;
import live.blytz.events.room.ViewerUnbanned;
import live.blytz.events.room.ViewerUnmuted;
import live.blytz.platform.event.DocumentOutbox;
import live.blytz.platform.problem.CommonReason;
import live.blytz.platform.problem.Refusal;
import live.blytz.platform.security.Caller;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who may not speak or be in a show: written down with the event that tells its room. */
@Service
class Restricting {

    private static final String ROOM = "room";

    private final Stage stage;
    private final RestrictionBook book;
    private final People people;
    private final DocumentOutbox outbox;
    private final InstantSource clock;

    Restricting(
            Stage stage,
            RestrictionBook book,
            People people,
            DocumentOutbox outbox,
            InstantSource clock) {
        this.stage = stage;
        this.book = book;
        this.people = people;
        this.outbox = outbox;
        this.clock = clock;
    }

    Restriction mute(Caller by, UUID stream, UUID user, Duration time) {
        var now = clock.instant();
        var until = now.plus(time);
        var mute = restriction(by, stream, user, Kind.MUTE, until, now);
        return write(mute, new ViewerMuted(stream, user, until, by.id(), now));
    }

    /**
     * @param time null = until it is lifted
     */
    Restriction ban(Caller by, UUID stream, UUID user, @Nullable Duration time) {
        var now = clock.instant();
        var until = time == null ? null : now.plus(time);
        var ban = restriction(by, stream, user, Kind.BAN, until, now);
        return write(ban, new ViewerBanned(stream, user, until, by.id(), now));
    }

    void unmute(Caller by, UUID stream, UUID user) {
        var now = clock.instant();
        lift(by, stream, user, Kind.MUTE, new ViewerUnmuted(stream, user, by.id(), now), now);
    }

    void unban(Caller by, UUID stream, UUID user) {
        var now = clock.instant();
        lift(by, stream, user, Kind.BAN, new ViewerUnbanned(stream, user, by.id(), now), now);
    }

    /** Of a show, for those who keep order there. */
    List<Restriction> of(Caller by, UUID stream, @Nullable ListPlace after, int limit) {
        stage.keptBy(by, stream);
        return book.list(stream, after, limit);
    }

    List<Restriction> everywhere(@Nullable ListPlace after, int limit) {
        return book.list(null, after, limit);
    }

    private Restriction restriction(
            Caller by, UUID stream, UUID user, Kind kind, @Nullable Instant until, Instant now) {
        var show = stage.keptBy(by, stream);
        var person = people.find(user).orElseThrow(Refusal::notFound);
        if (!mayRestrict(by, person, show)) {
            throw Refusal.of(
                    CommonReason.FORBIDDEN,
                    "Nobody restricts the seller, or somebody of their own rank.");
        }
        return new Restriction(stream, user, person.name(), kind, until, by.id(), now);
    }

    private static boolean mayRestrict(Caller by, People.Person person, RoomState show) {
        return !person.id().equals(show.sellerId())
                && Stage.rank(by, show)
                        .mayRestrict(Rank.of(person.roles(), show.isHost(person.id())));
    }

    private Restriction write(Restriction restriction, SpecificRecord event) {
        book.write(restriction, outbox.row(ROOM, restriction.streamId(), event));
        outbox.wake(RestrictionBook.COLLECTION, restriction.id());
        return restriction;
    }

    private void lift(
            Caller by, UUID stream, UUID user, Kind kind, SpecificRecord event, Instant now) {
        stage.keptBy(by, stream);
        var id = Restriction.id(stream, user, kind);
        if (book.lift(id, now, outbox.row(ROOM, stream, event))) {
            outbox.wake(RestrictionBook.COLLECTION, id);
        }
    }
}
