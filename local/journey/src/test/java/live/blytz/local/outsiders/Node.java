package live.blytz.local.outsiders;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import live.blytz.engines.EngineCache;
import org.opentest4j.TestAbortedException;

/** The machine's Node with the packages of the sample, fetched once and kept with the engines. */
final class Node {

    private static final Path SAMPLE = Path.of("../../docs/samples/analytics-consumer");
    private static final Path SCRIPTS = Path.of("src/test/outsiders");

    private final Path folder;

    private Node(Path folder) {
        this.folder = folder;
    }

    /** Our scripts beside the sample's, over the sample's packages. */
    static Node withTheSamplesPackages() throws IOException, InterruptedException {
        if (Stream.of("node", "npm").anyMatch(program -> !onPath(program))) {
            throw new TestAbortedException("skipped: no node and npm on the PATH");
        }
        var packages = packages();
        var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "node-");
        for (var each : List.of(SAMPLE, SCRIPTS)) {
            try (var files = Files.newDirectoryStream(each, "*.{js,json}")) {
                for (var file : files) {
                    Files.copy(file, folder.resolve(file.getFileName()));
                }
            }
        }
        Files.createSymbolicLink(folder.resolve("node_modules"), packages);
        return new Node(folder);
    }

    /** Its output, line by line; fails with what it complained of. */
    List<String> run(Map<String, String> environment, String... words)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("node"));
        command.addAll(List.of(words));
        var said = run(folder, environment, command);
        if (said.exit != 0) {
            throw new AssertionError(
                    String.join(" ", command) + ":\n" + said.text + said.complaints);
        }
        return said.text.lines().toList();
    }

    private static Path packages() throws IOException, InterruptedException {
        var lock = Files.readAllBytes(SAMPLE.resolve("package-lock.json"));
        var place =
                EngineCache.ofUser(_ -> {})
                        .folder()
                        .toAbsolutePath()
                        .resolve("npm-" + fingerprint(lock));
        if (!Files.isDirectory(place)) {
            Files.createDirectories(place.getParent());
            var beside = Files.createTempDirectory(place.getParent(), ".npm-");
            for (var file : List.of("package.json", "package-lock.json")) {
                Files.copy(SAMPLE.resolve(file), beside.resolve(file));
            }
            var installed =
                    run(
                            beside,
                            Map.of(),
                            List.of("npm", "ci", "--prefer-offline", "--ignore-scripts"));
            if (installed.exit != 0) {
                throw new TestAbortedException(
                        "skipped: npm does not get the packages:\n" + installed.complaints);
            }
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
        }
        return place.resolve("node_modules");
    }

    private record Said(int exit, String text, String complaints) {}

    private static Said run(Path folder, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        var output = folder.resolve("said.txt");
        var errors = folder.resolve("complained.txt");
        var builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectOutput(output.toFile())
                        .redirectError(errors.toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
        }
        return new Said(
                process.exitValue(),
                Files.readString(output, UTF_8),
                Files.readString(errors, UTF_8));
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static String fingerprint(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
