package live.blytz.chat;

import live.blytz.platform.problem.Reason;

/** Why chat says no. */
public enum ChatReason implements Reason {
    ROOM_CLOSED(409, "Nobody can write here: the show is not on."),
    MUTED(403, "You may not comment in this show for a while."),
    BANNED(403, "You may not be in this show."),
    UNKNOWN_REACTION(422, "This reaction is not known."),
    FOREIGN_ORIGIN(403, "Pages of this origin may not open sockets here."),
    UPGRADE_REQUIRED(426, "This address speaks WebSocket.");

    private final int status;
    private final String title;

    ChatReason(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
