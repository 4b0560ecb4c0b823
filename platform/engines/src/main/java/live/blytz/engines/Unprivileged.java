package live.blytz.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** PostgreSQL refuses to run as root, so root runs it as nobody. */
final class Unprivileged {

    private static final String NOBODY = "65534";

    private static final List<String> OWN_NAMESPACE = List.of("unshare", "-U");

    private static final List<String> OTHER_USER =
            List.of("setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups");

    private Unprivileged() {}

    /** What to put before the command; gives the folder to the user it will run as. */
    static List<String> wrapper(Path folder) throws IOException {
        if (!Machine.root()) {
            return List.of();
        }
        if (Machine.runs("unshare", "-U", "true")) {
            return OWN_NAMESPACE;
        }
        give(folder, OTHER_USER);
        return OTHER_USER;
    }

    static void give(Path path, List<String> wrapper) throws IOException {
        if (wrapper.equals(OTHER_USER)) {
            Files.setAttribute(
                    path, "unix:uid", Integer.parseInt(NOBODY), LinkOption.NOFOLLOW_LINKS);
        }
    }
}
