package live.blytz.local.fcm;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The sandbox as a server on the loopback: {@code FcmSandbox.start(settings)}. Pushes and access
 * tokens live as long as it does, the service account's key for ever.
 */
public final class FcmSandbox implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Account account;
    private final Phones phones = new Phones();

    private FcmSandbox(Settings settings, InstantSource clock) throws IOException {
        server =
                HttpServer.create(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()),
                        256);
        server.setExecutor(threads);
        account = Account.in(settings.data(), url());
        var tokens = new AccessTokens(account, clock);
        var faults = new Faults();
        server.createContext("/token", new TokenDoor(tokens));
        server.createContext("/v1/", new SendDoor(account, tokens, phones, faults, clock));
        server.createContext("/_sandbox/", new SandboxDoor(phones, faults));
    }

    public static FcmSandbox start(Settings settings) throws IOException {
        return start(settings, InstantSource.system());
    }

    public static FcmSandbox start(Settings settings, InstantSource clock) throws IOException {
        var sandbox = new FcmSandbox(settings, clock);
        sandbox.server.start();
        return sandbox;
    }

    /** What a client takes as the address of FCM. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The service account's JSON, for its owner's eyes. */
    public Path credentials() {
        return account.file();
    }

    /** Where the service account's JSON of a sandbox with this data is, or will be. */
    public static Path credentialsIn(Path data) {
        return data.resolve(Account.FILE);
    }

    /** What was taken, newest first. */
    public List<Push> pushes() {
        return phones.pushes();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
