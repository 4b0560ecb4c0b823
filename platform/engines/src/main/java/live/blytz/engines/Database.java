package live.blytz.engines;

/** A PostgreSQL database and the user who owns it. */
public record Database(String url, String user, String password) {}
