package live.blytz.local.permission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;

/** The table of permissions: what is meant to be, written by people. */
final class Rules {

    private static final int FIRST_ROLE = 2;

    private Rules() {}

    static List<Rule> read(Path table) throws IOException {
        return Files.readAllLines(table).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .skip(1)
                .map(Rules::rule)
                .toList();
    }

    private static Rule rule(String line) {
        var cells = line.split(",", FIRST_ROLE + Role.values().length + 1);
        if (cells.length != FIRST_ROLE + Role.values().length + 1) {
            throw new IllegalArgumentException("a cell is missing in: " + line);
        }
        var answers = new EnumMap<Role, Answers>(Role.class);
        for (var role : Role.values()) {
            answers.put(role, Answers.of(cells[FIRST_ROLE + role.ordinal()]));
        }
        var words = cells[0].strip().split(" ", 2);
        var question = words[1].indexOf('?');
        return new Rule(
                words[0],
                question < 0 ? words[1] : words[1].substring(0, question),
                question < 0 ? "" : words[1].substring(question),
                cells[1].strip(),
                answers,
                cells[cells.length - 1].strip());
    }
}
