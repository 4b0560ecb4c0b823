package live.blytz.local.alerts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What an expression asks for.
 *
 * @param selectors of series, with their matchers
 * @param groupings labels that results are grouped or joined by
 */
record Expression(List<String> selectors, Set<String> groupings) {

    private static final Pattern GROUPING =
            Pattern.compile(
                    "\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\(([^)]*)\\)");
    private static final Pattern SELECTOR =
            Pattern.compile("(?<![\\w:.\"])([a-zA-Z_:][\\w:]*+)\\s*+(\\{[^}]*})?+(?!\\()");
    private static final Set<String> WORDS =
            Set.of(
                    "and",
                    "or",
                    "unless",
                    "bool",
                    "offset",
                    "by",
                    "group_left",
                    "group_right",
                    "inf");

    /** Of Grafana's variables it is taken that they may be anything. */
    static Expression of(String text) {
        var plain = text.replaceAll("\\[[^]]*]", "").replaceAll("\\$\\{?\\w+}?", ".*");
        var groupings = new TreeSet<String>();
        var grouping = GROUPING.matcher(plain);
        while (grouping.find()) {
            for (var label : grouping.group(1).split(",")) {
                if (!label.isBlank()) {
                    groupings.add(label.strip());
                }
            }
        }
        plain = GROUPING.matcher(plain).replaceAll(" ");
        var selectors = new ArrayList<String>();
        var selector = SELECTOR.matcher(plain);
        while (selector.find()) {
            if (!WORDS.contains(selector.group(1))) {
                var matchers = selector.group(2);
                selectors.add(selector.group(1) + (matchers == null ? "" : matchers));
            }
        }
        return new Expression(List.copyOf(selectors), groupings);
    }

    static String nameIn(String selector) {
        return selector.replaceAll("\\{.*", "");
    }
}
