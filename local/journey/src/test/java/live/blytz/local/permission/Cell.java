package live.blytz.local.permission;

import java.util.ArrayList;
import java.util.List;

/** One call: a rule, who asks, and whose thing it is about. */
record Cell(Rule rule, Role role, boolean own, int expected) {

    static List<Cell> of(Rule rule) {
        var cells = new ArrayList<Cell>();
        rule.answers()
                .forEach(
                        (role, answers) -> {
                            if (answers.own() != null) {
                                cells.add(new Cell(rule, role, true, answers.own()));
                            }
                            cells.add(new Cell(rule, role, false, answers.others()));
                        });
        return cells;
    }

    /** Such a call changes nothing, so many of them can be made at once and in any order. */
    boolean isRefused() {
        return expected == 401 || expected == 403 || expected == 404;
    }

    @Override
    public String toString() {
        return "%s as %s%s"
                .formatted(rule.title(), role.word(), own ? ", one's own " + rule.thing() : "");
    }
}
