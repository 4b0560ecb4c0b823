package live.blytz.local.permission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The observed matrix as a page to read. */
final class MatrixPage {

    private static final String HEAD =
            """
            # Who may do what

            Observed on the running suite through the gateway, every cell by a real call; `PermissionMatrixIT` makes this page and fails when
            it is not what [permissions.csv](permissions.csv) says. `own/others`: the answer about a thing of one's own, and about somebody
            else's; one figure where nobody of this role has such a thing, or nobody owns it. 2xx may, 401 without a token, 403 not with this
            role or not on this side of it, 404 not there for you, 409 and 422 may, but not from this state.

            """;

    private MatrixPage() {}

    static String of(List<Rule> rules, List<Observed> observed) {
        var seen = observed.stream().collect(Collectors.toMap(Observed::cell, Function.identity()));
        var page = new StringBuilder(HEAD);
        page.append("| operation | about |");
        for (var role : Role.values()) {
            page.append(' ').append(role.word()).append(" |");
        }
        page.append(" because |\n|").append(" --- |".repeat(Role.values().length + 3)).append('\n');
        rules.forEach(rule -> page.append(line(rule, seen)));
        return page.append("\n%d operations, %d calls.\n".formatted(operations(rules), seen.size()))
                .toString();
    }

    private static String line(Rule rule, Map<Cell, Observed> seen) {
        var cells = new ArrayList<String>();
        cells.add("`" + rule.title() + "`");
        cells.add(rule.thing().equals("-") ? "" : rule.thingName().replace('_', ' '));
        for (var role : Role.values()) {
            cells.add(
                    Cell.of(rule).stream()
                            .filter(cell -> cell.role() == role)
                            .map(cell -> String.valueOf(seen.get(cell).reply().status()))
                            .collect(Collectors.joining("/")));
        }
        cells.add(rule.because());
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static long operations(List<Rule> rules) {
        return rules.stream().map(Rule::operation).distinct().count();
    }
}
