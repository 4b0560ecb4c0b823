package live.blytz.local.suite;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import live.blytz.engines.Database;
import live.blytz.local.Home;
import live.blytz.local.Secrets;
import live.blytz.local.Settings;
import live.blytz.local.Trouble;
import live.blytz.local.build.Programs;
import live.blytz.local.fcm.FcmSandbox;

/** All parts of the suite on this machine and what leads to them. */
public final class Suite {

    private final Home home;
    private final Settings settings;
    private final Secrets secrets;
    private final Addresses addresses;
    private final ServiceEnvironment environment;

    private Suite(Home home, Settings settings) {
        this.home = home;
        this.settings = new Following(home).in(settings);
        this.secrets = new Secrets(home.folder().resolve("secrets.properties"));
        this.addresses = new Addresses(this.settings, secrets);
        this.environment =
                new ServiceEnvironment(
                        addresses, secrets, FcmSandbox.credentialsIn(home.data("mail")));
    }

    /** The suite that the environment of this process leads to. */
    public static Suite here() {
        var home = Home.of(System.getenv());
        return at(home, Settings.of(home.project(), System.getenv()));
    }

    /** The suite that these settings lead to. */
    public static Suite at(Home home, Settings settings) {
        return new Suite(home, settings);
    }

    public Home home() {
        return home;
    }

    public Addresses addresses() {
        return addresses;
    }

    /** A database as its owner sees it: for checks that must not trust a service's own counters. */
    public Database database(Service service) {
        var name = service.postgresDatabase().orElseThrow();
        return new Database(addresses.postgres().url(name), name, environment.passwordOf(name));
    }

    /** What the service is told about the world: for starting one more of it. */
    public Map<String, String> environment(Service service) {
        return environment.of(service);
    }

    /** In the order in which a person wants to read them. */
    public List<Part> parts() {
        return Stream.of(
                        new EngineParts(home, secrets, addresses, environment).all(),
                        new StandIns(home, addresses).all(),
                        new ServiceParts(home, new Programs(home, settings), environment).all())
                .flatMap(List::stream)
                .toList();
    }

    /** By its name, where a service may leave out {@code -service}. */
    public Part part(String name) {
        var parts = parts();
        return parts.stream()
                .filter(part -> part.name().equals(name) || part.name().equals(name + "-service"))
                .findFirst()
                .orElseThrow(() -> unknown(name, parts));
    }

    private static Trouble unknown(String name, List<Part> parts) {
        var names = String.join(", ", parts.stream().map(Part::name).toList());
        return new Trouble("there is no part called " + name, "one of: " + names);
    }
}
