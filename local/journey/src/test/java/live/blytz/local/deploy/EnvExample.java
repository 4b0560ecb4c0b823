package live.blytz.local.deploy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The part of .env.example that compose reads: by heading, the variables and their values. */
final class EnvExample {

    /** What no file may bring along. */
    static final Set<String> SECRETS = Set.of("yours", "random");

    private EnvExample() {}

    private static Map<String, Map<String, String>> byHeading() {
        var sections = new LinkedHashMap<String, Map<String, String>>();
        var section = "";
        for (var line : Checkout.lines(".env.example")) {
            if (line.startsWith("# ══ ./blytz")) {
                break;
            } else if (line.startsWith("# ── ")) {
                section = line.substring(5).split("[: ]")[0];
            } else if (!line.startsWith("#") && line.contains("=")) {
                var pair = line.split("=", 2);
                sections.computeIfAbsent(section, _ -> new LinkedHashMap<>())
                        .put(pair[0], pair[1].replaceAll("^'|'$", ""));
            }
        }
        return sections;
    }

    static Map<String, String> under(String heading) {
        return byHeading().getOrDefault(heading, Map.of());
    }

    static Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        byHeading().values().forEach(all::putAll);
        return all;
    }
}
