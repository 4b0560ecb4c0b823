package live.blytz.gateway;

/**
 * A session as it was just read.
 *
 * @param kept as Redis had it, sealed: what a change is compared with
 */
record Login(SessionId id, Tokens tokens, String kept) {}
