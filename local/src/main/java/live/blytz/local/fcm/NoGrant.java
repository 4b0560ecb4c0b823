package live.blytz.local.fcm;

import live.blytz.local.Json;

/** A refusal in the words of OAuth (RFC 6749). */
final class NoGrant extends Exception {

    private final String error;
    private final String description;

    NoGrant(String error, String description) {
        super(description, null, false, false);
        this.error = error;
        this.description = description;
    }

    static NoGrant invalid(String description) {
        return new NoGrant("invalid_grant", description);
    }

    Answer answer() {
        return Answer.of(
                400, Json.object().put("error", error).put("error_description", description));
    }
}
