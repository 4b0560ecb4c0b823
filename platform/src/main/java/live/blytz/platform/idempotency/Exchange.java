package live.blytz.platform.idempotency;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** One request with a key, and the answer that grows for it. */
record Exchange(
        String caller,
        String key,
        RereadableRequest request,
        ContentCachingResponseWrapper response) {

    StoredAnswer answer() {
        return new StoredAnswer(
                request.hash(),
                response.getStatus(),
                response.getContentType(),
                response.getHeader("Location"),
                response.getHeader("ETag"),
                response.getContentAsByteArray());
    }

    /** Carries a checked exception out of the transaction, which it rolls back. */
    static final class Broken extends RuntimeException {
        Broken(Exception cause) {
            super(cause);
        }

        void rethrow() throws IOException, ServletException {
            switch (getCause()) {
                case IOException io -> throw io;
                case ServletException servlet -> throw servlet;
                case null, default -> throw this;
            }
        }
    }
}
