package live.blytz.gateway;

import live.blytz.platform.problem.Reason;

/** Refusals that only a door gives. */
enum GatewayReason implements Reason {
    SESSION_ENDED(401, "You are logged out. Log in again."),
    CSRF_TOKEN_INVALID(403, "Say with X-CSRF-Token what GET /session told you."),
    FOREIGN_ORIGIN(403, "Web pages of this origin may not call here."),
    TOO_SLOW(408, "The request did not arrive in time."),
    HEADERS_TOO_LARGE(431, "The request's headers are too large."),
    TIMED_OUT(
            504,
            "The answer took too long. What you asked may still happen: ask before you repeat it.");

    private final int status;
    private final String title;

    GatewayReason(int status, String title) {
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
