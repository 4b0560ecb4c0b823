package live.blytz.auth.domain;

import live.blytz.platform.problem.Reason;

public enum AuthReason implements Reason {
    INVALID_CREDENTIALS(401, "E-mail and password do not fit."),
    INVALID_REFRESH(401, "This refresh token is not good any more. Log in again."),
    REFRESH_REUSED(401, "This refresh token was used before, so its whole login was ended."),
    EMAIL_TAKEN(409, "Somebody with this e-mail address is here already."),
    OWN_ADMIN_ROLE(409, "Admins cannot take the admin role, or the house, from themselves."),
    INVALID_CODE(422, "This code does not fit, or is not good any more. Ask for a new one."),
    TOO_MANY_ATTEMPTS(429, "Too many wrong passwords. Wait a little."),
    TOO_MANY_CODES(429, "A code was asked for a moment ago. Wait a little before the next one."),
    TOO_MANY_GUESSES(429, "Too many wrong codes. Wait a little.");

    private final int status;
    private final String title;

    AuthReason(int status, String title) {
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
