package live.blytz.local.command;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import live.blytz.local.Trouble;
import live.blytz.local.suite.DemoUser;
import live.blytz.local.suite.Progress;
import live.blytz.local.suite.Suite;
import live.blytz.local.suite.Supervisor;
import live.blytz.local.suite.Video;

/** What one sees at the end of {@code up}. */
final class Summary {

    private Summary() {}

    static void print(
            Progress progress, Suite suite, Map<String, Trouble> failures, Duration took) {
        var supervisor = new Supervisor(suite.home());
        long resident =
                suite.parts().stream()
                        .map(supervisor::state)
                        .mapToLong(state -> state.residentBytes())
                        .sum();
        progress.say("");
        progress.say(
                "%s in %.1f s, %.2f GiB resident"
                        .formatted(
                                failures.isEmpty()
                                        ? "All ready"
                                        : failures.size() + " of the parts failed",
                                took.toMillis() / 1000.0,
                                resident / 1024.0 / 1024 / 1024));
        if (failures.isEmpty()) {
            addresses(suite).forEach(progress::say);
            suite.addresses()
                    .zipkin()
                    .ifPresent(url -> progress.say("  traces        " + url + "/zipkin/"));
            video(suite).forEach(progress::say);
            next().forEach(progress::say);
        }
    }

    private static List<String> addresses(Suite suite) {
        var gateway = suite.addresses().gateway();
        return List.of(
                "",
                "  home          " + gateway + "/",
                "  API           " + gateway + "/api/v1",
                "  API docs      " + gateway + "/docs",
                "  live room     " + gateway.replace("http", "ws") + "/streams/{stream_id}",
                "  mails, pushes http://localhost:21026/",
                "  registry      " + suite.addresses().registry(),
                "  Keycloak      " + suite.addresses().keycloak());
    }

    static List<String> video(Suite suite) {
        return switch (suite.addresses().video()) {
            case Video.Elsewhere(var url) -> List.of("  video         " + url);
            case Video.Ours(var built) -> {
                var publish = "  video         publish to " + suite.addresses().rtmp() + "/{key}";
                yield built
                        ? List.of(publish)
                        : List.of(
                                publish,
                                "                LiveKit is being built, once: rooms have video in some minutes");
            }
            case Video.None(var because, var remedy) ->
                    List.of(
                            "  video         none, rooms run without: " + because,
                            "                " + remedy);
        };
    }

    private static List<String> next() {
        return List.of(
                "",
                "  users         " + DemoUser.list(),
                "  password      " + DemoUser.PASSWORD,
                "",
                "  next          ./blytz demo                 an evening, from listing to door",
                "                ./blytz token --as buyer     a token for curl",
                "                ./blytz events -f            what the services tell each other",
                "                ./blytz status | logs SERVICE | down");
    }
}
