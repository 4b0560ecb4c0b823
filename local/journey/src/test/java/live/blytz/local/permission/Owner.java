package live.blytz.local.permission;

/**
 * Whose thing it is.
 *
 * @param person one's own things are theirs
 * @param circle who sells, buys and carries, when the thing is about that
 */
record Owner(Someone person, Circle circle) {}
