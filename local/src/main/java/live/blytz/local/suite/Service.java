package live.blytz.local.suite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ten services: their folders, ports and stores. */
public enum Service {
    AUTH("auth-service", 21101, Store.POSTGRES, "auth"),
    CATALOG("catalog-service", 21102, Store.POSTGRES, "catalog"),
    AUCTION("auction-service", 21103, Store.POSTGRES, "auction"),
    ORDER("order-service", 21104, Store.POSTGRES, "ordering"),
    PAYMENT("payment-service", 21105, Store.POSTGRES, "payment"),
    CHAT("chat-service", 21106, Store.MONGO, "chat"),
    NOTIFICATION("notification-service", 21107, Store.POSTGRES, "notification"),
    TRACKING("tracking-service", 21108, Store.MONGO, "tracking"),
    ANALYTICS("analytics-service", 21109, Store.MONGO, "analytics"),
    GATEWAY("gateway", 21080, Store.NONE, null);

    /** Viewers connect here directly, past the gateway. */
    static final int LIVE_ROOM_PORT = 21116;

    enum Store {
        POSTGRES,
        MONGO,
        NONE
    }

    private final String folder;
    private final int port;
    private final Store store;
    private final @Nullable String database;

    Service(String folder, int port, Store store, @Nullable String database) {
        this.folder = folder;
        this.port = port;
        this.store = store;
        this.database = database;
    }

    /** The module's folder, which is also the part's name. */
    public String folder() {
        return folder;
    }

    public int port() {
        return port;
    }

    public Optional<String> postgresDatabase() {
        return store == Store.POSTGRES ? Optional.ofNullable(database) : Optional.empty();
    }

    public Optional<String> mongoDatabase() {
        return store == Store.MONGO ? Optional.ofNullable(database) : Optional.empty();
    }

    /** The gateway knows nobody's events. */
    public boolean usesKafka() {
        return this != GATEWAY;
    }

    public boolean usesRedis() {
        return switch (this) {
            case AUTH, CATALOG, CHAT, NOTIFICATION, TRACKING, GATEWAY -> true;
            case AUCTION, ORDER, PAYMENT, ANALYTICS -> false;
        };
    }

    /** A checkout may hold some of them only. */
    public boolean isIn(Path project) {
        return Files.exists(project.resolve(folder).resolve("pom.xml"));
    }

    List<Integer> ports() {
        return this == CHAT ? List.of(port, LIVE_ROOM_PORT) : List.of(port);
    }

    /** By folder, or without {@code -service}. */
    public static Optional<Service> named(String name) {
        return Arrays.stream(values())
                .filter(
                        service ->
                                service.folder.equals(name)
                                        || service.folder.equals(name + "-service"))
                .findFirst();
    }
}
