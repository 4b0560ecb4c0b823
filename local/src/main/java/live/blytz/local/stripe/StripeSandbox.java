package live.blytz.local.stripe;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The sandbox as a server on the loopback: {@code StripeSandbox.start(settings)}, or as a process
 * with the environment that the README names.
 */
public final class StripeSandbox implements AutoCloseable {

    private static final InetAddress ANYWHERE = new InetSocketAddress(0).getAddress();

    private final HttpServer server;
    private final HttpServer bank;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Store store;
    private final Webhooks webhooks;

    private StripeSandbox(Settings settings, InstantSource clock) throws IOException {
        var faults = new Faults();
        store = new Store(settings.data());
        webhooks = new Webhooks(store, settings, faults, clock);
        var account = new Account(store, webhooks, faults, clock);
        server = listening(InetAddress.getLoopbackAddress(), settings.port());
        bank = settings.bankPort() == null ? server : listening(ANYWHERE, settings.bankPort());
        server.createContext("/", new Door(account, faults, settings.apiKey(), url(bank)));
        bank.createContext(Challenges.PATH, new BankDoor(account, url(bank)));
        server.createContext("/_sandbox/faults", new FaultDoor(faults));
        server.createContext(
                "/_sandbox/health",
                exchange -> {
                    try (exchange) {
                        exchange.sendResponseHeaders(204, -1);
                    }
                });
    }

    private HttpServer listening(InetAddress where, int port) throws IOException {
        var listening = HttpServer.create(new InetSocketAddress(where, port), 256);
        listening.setExecutor(threads);
        return listening;
    }

    public static StripeSandbox start(Settings settings) throws IOException {
        return start(settings, InstantSource.system());
    }

    public static StripeSandbox start(Settings settings, InstantSource clock) throws IOException {
        var sandbox = new StripeSandbox(settings, clock);
        sandbox.server.start();
        if (sandbox.bank != sandbox.server) {
            sandbox.bank.start();
        }
        sandbox.webhooks.start();
        return sandbox;
    }

    public static void main(String[] arguments) throws IOException {
        var settings = Settings.of(System.getenv());
        var sandbox = start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "closing"));
        System.out.println("Stripe sandbox at " + sandbox.url() + ", " + settings);
    }

    /** What a client takes as its API base. */
    public String url() {
        return url(server);
    }

    private static String url(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        if (bank != server) {
            bank.stop(0);
        }
        webhooks.close();
        threads.close();
        store.close();
    }
}
