package live.blytz.platform.idempotency;

import org.jspecify.annotations.Nullable;

/** An answer as it was given, to be given again. */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way between a table and a socket
record StoredAnswer(
        byte[] requestHash,
        int status,
        @Nullable String contentType,
        @Nullable String location,
        @Nullable String etag,
        byte[] body) {}
