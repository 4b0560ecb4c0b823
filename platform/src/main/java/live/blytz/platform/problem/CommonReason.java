package live.blytz.platform.problem;

/** Refusals that any service may give. */
public enum CommonReason implements Reason {
    MALFORMED(400, "The request cannot be read."),
    UNAUTHENTICATED(401, "A valid access token is needed."),
    FORBIDDEN(403, "Your roles do not allow this."),
    NOT_FOUND(404, "There is nothing here that you may see."),
    METHOD_NOT_ALLOWED(405, "This method does not work here."),
    NOT_ACCEPTABLE(406, "None of the accepted media types can be given."),
    CONFLICT(409, "This contradicts what is already so."),
    IN_FLIGHT(409, "A request with this idempotency key is still at work. Ask again in a moment."),
    PRECONDITION_FAILED(412, "It was changed since you read it. Read it again."),
    TOO_LARGE(413, "The request is too large."),
    UNSUPPORTED_MEDIA_TYPE(415, "This media type is not understood here."),
    INVALID(422, "Some values are not acceptable."),
    KEY_REUSED(422, "This idempotency key was used with another request."),
    PRECONDITION_REQUIRED(428, "Say with If-Match which version you change."),
    RATE_LIMITED(429, "Too many requests. Slow down."),
    INTERNAL(500, "Something went wrong on our side."),
    UNAVAILABLE(503, "This part is not available right now. Try again in a moment.");

    private final int status;
    private final String title;

    CommonReason(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The general refusal with this HTTP status, or the nearest one. */
    public static CommonReason ofStatus(int status) {
        for (var reason : values()) {
            if (reason.status == status) {
                return reason;
            }
        }
        return status >= 500 ? INTERNAL : MALFORMED;
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
