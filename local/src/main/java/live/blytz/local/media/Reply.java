package live.blytz.local.media;

import com.google.protobuf.Message;

/** What a call of the API comes to. */
sealed interface Reply {

    record Done(Message message) implements Reply {}

    /** Twirp's errors, with the status that goes with each. */
    record Refused(Code code, String because) implements Reply {}

    enum Code {
        INVALID_ARGUMENT(400),
        MALFORMED(400),
        UNAUTHENTICATED(401),
        PERMISSION_DENIED(403),
        NOT_FOUND(404),
        BAD_ROUTE(404),
        FAILED_PRECONDITION(412),
        RESOURCE_EXHAUSTED(429),
        INTERNAL(500),
        UNIMPLEMENTED(501),
        UNAVAILABLE(503);

        private final int status;

        Code(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    static Reply of(Message message) {
        return new Done(message);
    }

    static Reply refused(Code code, String because) {
        return new Refused(code, because);
    }
}
