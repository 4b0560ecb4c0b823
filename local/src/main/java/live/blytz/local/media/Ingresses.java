package live.blytz.local.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import live.blytz.engines.Folders;
import livekit.LivekitIngress.IngressInfo;
import livekit.LivekitIngress.IngressState;
import livekit.LivekitIngress.ListIngressResponse;
import org.jspecify.annotations.Nullable;

/** All ingresses by their id; who they are survives a restart, what they do does not. */
final class Ingresses {

    static final int MOST = 10_000;

    private final Path file;
    private final Map<String, IngressInfo> known = new LinkedHashMap<>();

    Ingresses(Path folder) throws IOException {
        file = Files.createDirectories(folder).resolve("ingresses");
        if (Files.exists(file)) {
            for (var each :
                    ListIngressResponse.parseFrom(Files.readAllBytes(file)).getItemsList()) {
                known.put(each.getIngressId(), each);
            }
        }
    }

    synchronized List<IngressInfo> all() {
        return List.copyOf(known.values());
    }

    synchronized Optional<IngressInfo> byId(String id) {
        return Optional.ofNullable(known.get(id));
    }

    synchronized Optional<IngressInfo> byKey(String key) {
        return known.values().stream()
                .filter(ingress -> ingress.getStreamKey().equals(key))
                .findFirst();
    }

    synchronized boolean isFull() {
        return known.size() >= MOST;
    }

    synchronized IngressInfo keep(IngressInfo ingress) {
        known.put(ingress.getIngressId(), ingress);
        write();
        return ingress;
    }

    synchronized void forget(String id) {
        known.remove(id);
        write();
    }

    /** Empty when it is gone by now. */
    synchronized Optional<IngressInfo> mark(String id, UnaryOperator<IngressState> change) {
        @Nullable IngressInfo ingress = known.get(id);
        if (ingress == null) {
            return Optional.empty();
        }
        var marked = ingress.toBuilder().setState(change.apply(ingress.getState())).build();
        known.put(id, marked);
        return Optional.of(marked);
    }

    private void write() {
        var kept = new ArrayList<IngressInfo>();
        known.values().forEach(each -> kept.add(each.toBuilder().clearState().build()));
        try {
            var fresh = file.resolveSibling("ingresses.new");
            Folders.writeSecret(fresh, "");
            Files.write(
                    fresh,
                    ListIngressResponse.newBuilder().addAllItems(kept).build().toByteArray());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
