package live.blytz.auction.video;

import java.time.Instant;

/**
 * The way into a video room.
 *
 * @param url of the server
 * @param token lets one person in
 * @param expiresAt who is not inside by then asks for another one; who is inside stays
 */
public record Seat(String url, String token, Instant expiresAt) {

    /** The token is a secret. */
    @Override
    public String toString() {
        return "Seat[url=%s, expiresAt=%s]".formatted(url, expiresAt);
    }
}
