package live.blytz.auction.video;

/**
 * A way in for programs like OBS.
 *
 * @param url that is typed into them, beside the key
 * @param key whoever has it may send
 * @param sending whether somebody does right now
 */
public record Ingress(String id, String url, String key, boolean sending) {

    /** The key is a secret. */
    @Override
    public String toString() {
        return "Ingress[id=%s, sending=%s]".formatted(id, sending);
    }
}
