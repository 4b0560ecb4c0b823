package live.blytz.local.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import live.blytz.local.Home;
import live.blytz.local.suite.Service;

/** One more instance of every service, each from a deployment's environment. */
record Trials(Home home) {

    private static final int AT_ONCE = 3;

    /**
     * Starts them all, a few at a time, and waits for each to become ready and then to end.
     *
     * @throws Exception what the first that failed said
     */
    void run(Function<Service, Map<String, String>> environments) throws Exception {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var trials =
                    Stream.of(Service.values())
                            .map(service -> trial(service, environments.apply(service)))
                            .toList();
            for (var outcome : threads.invokeAll(trials)) {
                outcome.get();
            }
        }
    }

    private Callable<Void> trial(Service service, Map<String, String> environment) {
        return () -> {
            try (var instance = Instance.start(service, command(service), environment)) {
                instance.awaitReady();
                instance.endAsAsked();
            }
            return null;
        };
    }

    /** The image's own start command, for the program as it is unpacked here. */
    private List<String> command(Service service) {
        var line =
                Checkout.lines("Dockerfile").stream()
                        .filter(words -> words.startsWith("ENTRYPOINT "))
                        .toList()
                        .getLast();
        var command = new ArrayList<String>();
        ((List<?>) ComposeFile.yaml(line.substring("ENTRYPOINT ".length())))
                .forEach(word -> command.add(word.toString()));
        command.replaceAll(
                word ->
                        switch (word) {
                            case "java" ->
                                    Path.of(System.getProperty("java.home"), "bin/java").toString();
                            case "application.jar" -> program(service).toString();
                            default -> word;
                        });
        return command;
    }

    private Path program(Service service) {
        try (var files = Files.walk(home.programs().resolve(service.folder()), 2)) {
            return files.filter(file -> file.endsWith(service.folder() + ".jar"))
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
