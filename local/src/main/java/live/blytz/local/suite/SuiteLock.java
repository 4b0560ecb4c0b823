package live.blytz.local.suite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import live.blytz.local.Home;
import live.blytz.local.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * Only one command at a time starts or stops parts. The system releases the lock of a killed one.
 */
public final class SuiteLock implements AutoCloseable {

    private final FileChannel channel;

    private SuiteLock(FileChannel channel) {
        this.channel = channel;
    }

    public static SuiteLock take(Home home) throws IOException {
        Files.createDirectories(home.folder());
        var channel =
                FileChannel.open(
                        home.folder().resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        @Nullable FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new Trouble(
                    "another ./blytz command is starting or stopping this suite",
                    "wait for it to end");
        }
        return new SuiteLock(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
