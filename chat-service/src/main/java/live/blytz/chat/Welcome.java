package live.blytz.chat;

import java.time.Instant;
import live.blytz.chat.room.RoomState;
import live.blytz.platform.problem.Problem;
import live.blytz.platform.problem.Refusal;
import live.blytz.platform.security.Caller;

/** Who is banned from a show is not told of it either. */
public final class Welcome {

    private Welcome() {}

    /**
     * @throws Refusal 403 {@code banned} with the time it ends, if it ends by itself
     */
    public static void require(RoomState show, Caller caller, Instant now) {
        show.restrictions()
                .ban(caller.id(), now)
                .ifPresent(
                        ban -> {
                            var problem = Problem.of(ChatReason.BANNED);
                            throw Refusal.of(
                                    ban.until() == null
                                            ? problem
                                            : problem.with("until", ban.until()));
                        });
    }
}
