package live.blytz.local.media;

/** By the ending of a name. */
final class ContentType {

    private ContentType() {}

    static String of(String key) {
        return switch (key.substring(key.lastIndexOf('.') + 1)) {
            case "m3u8" -> "application/vnd.apple.mpegurl";
            case "ts" -> "video/mp2t";
            case "mp4" -> "video/mp4";
            default -> "application/octet-stream";
        };
    }

    /** A playlist changes; a segment or a recording that is there never does. */
    static String caching(String key) {
        return key.endsWith(".m3u8") ? "no-cache" : "public, max-age=31536000, immutable";
    }
}
