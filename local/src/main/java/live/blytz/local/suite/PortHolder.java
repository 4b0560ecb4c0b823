package live.blytz.local.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who listens on a port, found where Linux keeps its sockets. */
record PortHolder(long pid, String command) {

    private static final String LISTENING = "0A";
    private static final int SHOWN = 90;

    static Optional<PortHolder> of(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .map(Path::of)
                .flatMap(table -> inode(lines(table), port).stream())
                .findFirst()
                .flatMap(PortHolder::owner);
    }

    /** The socket that listens on the port, in the table's columns: local address, state, inode. */
    static Optional<String> inode(List<String> table, int port) {
        var local = ":%04X".formatted(port);
        return table.stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns.length > 9)
                .filter(columns -> columns[1].endsWith(local) && columns[3].equals(LISTENING))
                .map(columns -> columns[9])
                .findFirst();
    }

    @Override
    public String toString() {
        return "process " + pid + " (" + command + ")";
    }

    private static Optional<PortHolder> owner(String inode) {
        var socket = "socket:[" + inode + "]";
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process.pid(), socket))
                .findFirst()
                .map(process -> new PortHolder(process.pid(), commandLine(process.pid())));
    }

    private static boolean holds(long pid, String socket) {
        try (var files = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return files.anyMatch(file -> socket.equals(target(file)));
        } catch (IOException notOurs) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static String commandLine(long pid) {
        try {
            var line =
                    Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"))
                            .replace('\0', ' ')
                            .strip();
            return shortened(line);
        } catch (IOException gone) {
            return "gone meanwhile";
        }
    }

    /** The program and how its line ends: what a JVM runs stands behind its flags. */
    static String shortened(String line) {
        if (line.length() <= SHOWN) {
            return line;
        }
        int space = line.indexOf(' ');
        var program = space < 0 || space > SHOWN ? "" : line.substring(0, space);
        return program + " … " + line.substring(line.length() - SHOWN);
    }

    private static List<String> lines(Path table) {
        try {
            return Files.exists(table) ? Files.readAllLines(table) : List.of();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
