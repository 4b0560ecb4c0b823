package live.blytz.engines;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a process is started and asked to end.
 *
 * @param environment added to what the child inherits
 * @param wrapper goes before everything else on the command line, such as {@code unshare -U}
 * @param stop the signal of an orderly end
 */
public record Launch(
        List<String> wrapper,
        List<String> command,
        Map<String, String> environment,
        Path folder,
        Stop stop) {

    public enum Stop {
        TERM,
        INT
    }

    public Launch(List<String> command, Map<String, String> environment, Path folder) {
        this(List.of(), command, environment, folder, Stop.TERM);
    }
}
