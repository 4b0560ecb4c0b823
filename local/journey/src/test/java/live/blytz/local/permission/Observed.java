package live.blytz.local.permission;

/** What a call was really answered with. */
record Observed(Cell cell, Door.Reply reply) {

    boolean asExpected() {
        return reply.status() == cell.expected();
    }

    /** Every refusal says why in the one form that the house has for it. */
    boolean isHonest() {
        return reply.status() < 400 || reply.isProblem();
    }

    @Override
    public String toString() {
        return "%s: expected %d, observed %d %s"
                .formatted(
                        cell,
                        cell.expected(),
                        reply.status(),
                        reply.text().substring(0, Math.min(300, reply.text().length())));
    }
}
