package live.blytz.local.suite;

import java.util.Arrays;
import java.util.List;

/** What usually helps, told by the words in a log. */
enum Remedy {
    PORT("address already in use", "another process took the port: ./blytz doctor says which"),
    DISK("no space left on device", "free some disk space, then ./blytz up"),
    MEMORY("outofmemoryerror", "give it more heap: BLYTZ_SERVICE_HEAP=256m ./blytz up"),
    PASSWORD(
            "password authentication failed",
            "the data is older than the secrets: ./blytz down --wipe, then ./blytz up"),
    MIGRATION(
            "migration checksum mismatch",
            "a migration changed after it ran here: ./blytz down --wipe, then ./blytz up"),
    SETTING(
            "could not resolve placeholder",
            "the service asks for a setting that is not given: see the README of the service");

    private final String sign;
    private final String advice;

    Remedy(String sign, String advice) {
        this.sign = sign;
        this.advice = advice;
    }

    static String of(String part, List<String> log) {
        var text = String.join("\n", log).toLowerCase(java.util.Locale.ROOT);
        return Arrays.stream(values())
                .filter(remedy -> text.contains(remedy.sign))
                .map(remedy -> remedy.advice)
                .findFirst()
                .orElse(
                        "./blytz logs %s shows all of it; ./blytz restart %s tries again"
                                .formatted(part, part));
    }
}
