package live.blytz.engines;

import java.nio.file.Path;

/** Where a test JVM gets its servers from. Each method starts the server when it is first asked. */
interface Engines {

    String kafka();

    String registry();

    PostgresServer postgres();

    String redis();

    /** The server's address, without a database. */
    String mongo();

    ObjectStore s3();

    String keycloak(Path realm);
}
