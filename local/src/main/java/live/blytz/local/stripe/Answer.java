package live.blytz.local.stripe;

import tools.jackson.databind.node.ObjectNode;

/**
 * @param replayed whether an earlier request with the same idempotency key was answered so
 */
record Answer(int status, ObjectNode body, boolean replayed) {

    Answer(int status, ObjectNode body) {
        this(status, body, false);
    }

    static Answer ok(ObjectNode body) {
        return new Answer(200, body);
    }
}
