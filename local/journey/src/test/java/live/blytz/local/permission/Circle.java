package live.blytz.local.permission;

/** Three people with a common story: one buys from another, the third brings it. */
record Circle(Someone buyer, Someone seller, Someone rider) {}
