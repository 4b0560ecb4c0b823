package live.blytz.local.command;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import live.blytz.local.Trouble;
import live.blytz.local.suite.LogTail;
import live.blytz.local.suite.Suite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "logs", description = "Shows the log of a part.")
final class Logs implements Callable<Integer> {

    @Parameters(paramLabel = "SERVICE", description = "a part, as status calls it")
    private String part = "";

    @Option(names = "-f", description = "Follow it.")
    private boolean follow;

    @Option(names = "-n", defaultValue = "100", description = "so many last lines")
    private int lines;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var suite = Suite.here();
        var log = suite.home().log(suite.part(part).name());
        if (!Files.exists(log)) {
            throw new Trouble(part + " has no log yet", "./blytz up starts it");
        }
        long end = Files.size(log);
        LogTail.last(log, lines).forEach(System.out::println);
        if (follow) {
            follow(log, end);
        }
        return 0;
    }

    /** A restarted part begins a new file under the same name. */
    private static void follow(Path log, long from) throws IOException, InterruptedException {
        long position = from;
        while (true) {
            long size = Files.exists(log) ? Files.size(log) : 0;
            if (size < position) {
                position = 0;
            }
            if (size > position) {
                try (var file = new RandomAccessFile(log.toFile(), "r")) {
                    file.seek(position);
                    var bytes = new byte[(int) Math.min(size - position, 1 << 20)];
                    file.readFully(bytes);
                    System.out.write(bytes);
                    System.out.flush();
                    position += bytes.length;
                }
            }
            Thread.sleep(200);
        }
    }
}
