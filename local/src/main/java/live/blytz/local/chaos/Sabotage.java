package live.blytz.local.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import live.blytz.local.Home;
import live.blytz.local.chaos.agent.Agent;

/** Bugs that can be planted in a service for one run of its process. */
final class Sabotage {

    private static final List<String> CLASSES =
            List.of("Agent", "Agent$OtherWords", "Agent$OtherTime");

    private Sabotage() {}

    /** What to say on the command line of a JVM. */
    static String option(Home home, String bug) {
        try {
            return "-javaagent:%s=%s|%s".formatted(jar(home), bug, notes(home));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was changed in that process; empty when nothing was. */
    static String told(Home home, long pid, String who) throws IOException {
        var notes = Path.of(notes(home) + "." + pid);
        return Files.exists(notes)
                ? who
                        + ": "
                        + String.join("; ", Files.readAllLines(notes).stream().distinct().toList())
                : "";
    }

    private static Path notes(Home home) {
        return home.folder().resolve("run").resolve("sabotage");
    }

    private static synchronized Path jar(Home home) throws IOException {
        var jar = Files.createDirectories(home.folder().resolve("run")).resolve("sabotage.jar");
        var manifest = new Manifest();
        var attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Premain-Class", Agent.class.getName());
        attributes.putValue("Can-Retransform-Classes", "true");
        var beside = Files.createTempFile(jar.getParent(), "sabotage", ".jar");
        try (var out = new JarOutputStream(Files.newOutputStream(beside), manifest)) {
            for (var name : CLASSES) {
                out.putNextEntry(
                        new JarEntry(
                                Agent.class.getPackageName().replace('.', '/')
                                        + "/"
                                        + name
                                        + ".class"));
                try (var in = Agent.class.getResourceAsStream(name + ".class")) {
                    if (in == null) {
                        throw new IOException(name + " is missing");
                    }
                    in.transferTo(out);
                }
            }
        }
        Files.move(beside, jar, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        return jar;
    }
}
