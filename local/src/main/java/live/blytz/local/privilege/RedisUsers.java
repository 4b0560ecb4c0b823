package live.blytz.local.privilege;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The users of {@code ops/redis/users.acl.template}. */
public record RedisUsers(List<String> lines) {

    private static final Pattern PASSWORD = Pattern.compile("\\$\\{REDIS_PASSWORD_(\\w+)}");

    public static RedisUsers in(Path project) throws IOException {
        return new RedisUsers(
                Files.readAllLines(project.resolve("ops/redis/users.acl.template")).stream()
                        .filter(line -> line.startsWith("user "))
                        .toList());
    }

    /** Those who have a password. */
    public List<String> names() {
        return lines.stream()
                .flatMap(line -> PASSWORD.matcher(line).results())
                .map(found -> name(found.group(1)))
                .toList();
    }

    /** The lines with everybody's password. */
    public List<String> with(UnaryOperator<String> passwords) {
        return lines.stream()
                .map(
                        line ->
                                PASSWORD.matcher(line)
                                        .replaceAll(
                                                found ->
                                                        Matcher.quoteReplacement(
                                                                passwords.apply(
                                                                        name(found.group(1))))))
                .toList();
    }

    private static String name(String variable) {
        return variable.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
