package live.blytz.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import live.blytz.engines.EngineCache;
import live.blytz.engines.Machine;
import live.blytz.local.build.Maven;
import live.blytz.local.suite.State.Condition;
import live.blytz.local.suite.Suite;
import live.blytz.local.suite.Supervisor;
import live.blytz.local.suite.Video;
import picocli.CommandLine.Command;

@Command(name = "doctor", description = "Says what is missing on this machine and what to do.")
final class Doctor implements Callable<Integer> {

    private static final int JAVA = 25;
    private static final long GIB = 1024L * 1024 * 1024;

    private final AtomicBoolean healthy = new AtomicBoolean(true);

    @Override
    public Integer call() throws IOException {
        var suite = Suite.here();
        must(
                Runtime.version().feature() >= JAVA,
                "JDK " + Runtime.version() + " in " + System.getProperty("java.home"),
                "install a JDK 25, for example Temurin, and point JAVA_HOME at it");
        must(
                new Maven(suite.home().project()).command().isPresent(),
                "Maven",
                "apt install maven, or set BLYTZ_MAVEN to the command");
        machine(suite);
        commands();
        video(suite);
        ports(suite);
        return healthy.get() ? 0 : 1;
    }

    private void machine(Suite suite) throws IOException {
        var folder = Files.createDirectories(suite.home().folder());
        long disk = Files.getFileStore(folder).getUsableSpace();
        must(
                disk >= Checks.DISK_BYTES,
                "%.1f GiB of disk for %s".formatted((double) disk / GIB, folder),
                "free 3 GiB, or set BLYTZ_HOME to a folder on another disk");
        long memory =
                ((com.sun.management.OperatingSystemMXBean)
                                java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                        .getTotalMemorySize();
        should(
                memory >= 6 * GIB,
                "%.1f GiB of memory".formatted((double) memory / GIB),
                "the suite wants about 4 GiB: close what else is large");
        var cache = EngineCache.ofUser(_ -> {}).folder();
        should(
                Files.isDirectory(cache),
                "engines in " + cache,
                "the first ./blytz up fetches them (about 500 MB)");
    }

    private void commands() {
        must(Machine.onPath("tar").isPresent(), "tar", "install tar: it unpacks the engines");
        for (var command : List.of("setsid", "unshare", "setpriv")) {
            should(
                    Machine.onPath(command).isPresent(),
                    command,
                    "comes with util-linux; without it parts may end with your terminal");
        }
        should(
                Machine.onPath("mongod").isPresent(),
                "mongod",
                "not needed: a MongoDB-compatible server stands in");
        should(
                Machine.onPath("npm").isPresent(),
                "npm",
                "the web console needs Node 20 to be built; all else runs without");
    }

    private static void video(Suite suite) {
        switch (suite.addresses().video()) {
            case Video.Elsewhere(var url) -> should(true, "video from " + url, "");
            case Video.Ours(var built) ->
                    should(
                            true,
                            built
                                    ? "video: LiveKit is there"
                                    : "video: ./blytz up builds LiveKit with Go, once, in the background",
                            "");
            case Video.None(var because, var remedy) ->
                    should(false, "video: " + because + "; rooms run without", remedy);
        }
    }

    private void ports(Suite suite) {
        var supervisor = new Supervisor(suite.home());
        for (var part : suite.parts()) {
            var condition = supervisor.state(part).condition();
            if (condition == Condition.STOPPED || condition == Condition.DIED) {
                var holder = Supervisor.holderOf(part);
                must(
                        holder.isEmpty(),
                        "ports " + part.ports() + " for " + part.name(),
                        holder.orElse(""));
            }
        }
    }

    private void must(boolean there, String what, String otherwise) {
        System.out.println((there ? "✔ " : "✘ ") + what + (there ? "" : "\n    → " + otherwise));
        healthy.compareAndSet(true, there);
    }

    private static void should(boolean there, String what, String otherwise) {
        System.out.println((there ? "✔ " : "· no ") + what + (there ? "" : "\n    → " + otherwise));
    }
}
