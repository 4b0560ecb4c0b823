package live.blytz.auth.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import live.blytz.auth.domain.Session;

/** Says in people's words what somebody logs in with. */
final class Devices {

    private static final int LONGEST = 400;

    /** Order matters: everybody claims to be the ones further down. */
    private static final List<String> CLIENTS =
            List.of("Edg", "OPR", "Firefox", "Chrome", "Safari", "okhttp", "Dart", "curl");

    private static final List<String> SYSTEMS =
            List.of("iPhone", "iPad", "Android", "Windows", "Mac OS", "Linux");

    private Devices() {}

    static Session.Device of(HttpServletRequest request) {
        var agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        var kept = agent.length() > LONGEST ? agent.substring(0, LONGEST) : agent;
        return new Session.Device(describe(kept), request.getRemoteAddr(), kept);
    }

    static String describe(String agent) {
        var client = firstIn(agent, CLIENTS, "Unknown client");
        var system = firstIn(agent, SYSTEMS, "");
        return system.isEmpty() ? client : client + " on " + system;
    }

    private static String firstIn(String agent, List<String> words, String otherwise) {
        return words.stream().filter(agent::contains).findFirst().orElse(otherwise);
    }
}
