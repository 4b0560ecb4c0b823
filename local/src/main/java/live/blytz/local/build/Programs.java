package live.blytz.local.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import live.blytz.engines.Folders;
import live.blytz.engines.Jvm;
import live.blytz.engines.Launch;
import live.blytz.local.Home;
import live.blytz.local.Settings;
import live.blytz.local.Trouble;

/**
 * The services' programs: unpacked from their jars, with an AOT cache made by one training start.
 */
public final class Programs {

    private static final String CACHE = "program.aot";

    private final Home home;
    private final Settings settings;

    public Programs(Home home, Settings settings) {
        this.home = home;
        this.settings = settings;
    }

    /** How to start the service; unpacks and trains when its jar is a new one. */
    public Launch launch(String service, Map<String, String> environment) throws IOException {
        var jar = home.project().resolve(service).resolve("target").resolve(service + ".jar");
        if (!Files.exists(jar)) {
            throw new Trouble(
                    service + " is not built", "./blytz up builds it; see .blytz/logs/build.log");
        }
        var program = unpacked(service, jar);
        var training = new Training(program, home.log(service + "-training"));
        if (trains() && !Files.exists(program.resolve(CACHE))) {
            training.run(service, flags(program), environment, CACHE);
        }
        var command = new ArrayList<>(flags(program));
        if (Files.exists(program.resolve(CACHE))) {
            command.add("-XX:AOTCache=" + program.resolve(CACHE));
        }
        command.addAll(List.of("-jar", program.resolve(service + ".jar").toString()));
        return new Launch(Jvm.command(heap(), List.copyOf(command)), environment, home.folder());
    }

    private List<String> flags(Path program) throws IOException {
        var flags = new ArrayList<String>();
        flags.add("-XX:+UnlockDiagnosticVMOptions");
        flags.add("-XX:ArchiveRelocationMode=0");
        flags.add("-Dfile.encoding=UTF-8");
        if (processedAhead(Unpacked.jarIn(program))) {
            flags.add("-Dspring.aot.enabled=true");
        }
        settings.get("BLYTZ_SERVICE_FLAGS")
                .ifPresent(more -> flags.addAll(List.of(more.split("\\s+"))));
        return flags;
    }

    private String heap() {
        return settings.get("BLYTZ_SERVICE_HEAP").orElse("160m");
    }

    private boolean trains() {
        return !settings.get("BLYTZ_AOT").orElse("on").equals("off");
    }

    /** A program of other bytes or for another JDK is another folder; the older ones go. */
    private Path unpacked(String service, Path jar) throws IOException {
        var all = home.programs().resolve(service);
        var program = all.resolve(Unpacked.fingerprint(jar));
        if (Files.isDirectory(program)) {
            return program;
        }
        Folders.delete(all);
        Files.createDirectories(all);
        var beside = all.resolve("unpacking");
        Unpacked.extract(jar, beside);
        return Files.move(beside, program, StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean processedAhead(Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .anyMatch(
                            entry ->
                                    entry.getName()
                                            .endsWith("__ApplicationContextInitializer.class"));
        }
    }
}
