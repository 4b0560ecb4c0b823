package live.blytz.chat.socket;

/** Why we close a socket. Below 4000 they are those of RFC 6455. */
enum CloseCode {
    OVER(1000, "the show is over"),
    GOING_AWAY(1001, "the server restarts"),
    FLOODING(1008, "too many frames"),
    TOO_LARGE(1009, "the frame is too large"),
    FAULT(1011, "something went wrong on our side"),
    NOT_AUTHENTICATED(4401, "a valid token is needed"),
    FORBIDDEN(4403, "this is not your place"),
    UNKNOWN_STREAM(4404, "there is no such stream"),
    BANNED(4423, "you are banned from this show"),
    TOO_SLOW(4408, "the peer is too slow or gone");

    final int code;
    final String reason;

    CloseCode(int code, String reason) {
        this.code = code;
        this.reason = reason;
    }
}
