package live.blytz.local.fcm;

import java.nio.file.Path;

/**
 * @param port 0 takes a free one
 * @param data where the service account's key is kept
 */
public record Settings(int port, Path data) {}
