package live.blytz.local.suite;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import live.blytz.engines.Engine;
import live.blytz.engines.Launch;

/**
 * One process of the suite, or a server elsewhere that stands in for it.
 *
 * @param ports all it listens on
 * @param address what a person or a client calls it by
 * @param needs parts that must be ready before
 * @param preparation says how to start it; empty when it is not ours to start
 * @param ready whether it does its work
 * @param afterwards done each time it has become ready
 * @param awaited false where it makes its own program first: it joins when it can, and nobody waits
 */
public record Part(
        String name,
        Kind kind,
        List<Integer> ports,
        String address,
        List<String> needs,
        Optional<Preparation> preparation,
        BooleanSupplier ready,
        Afterwards afterwards,
        boolean awaited) {

    /** One that all wait for. */
    public Part(
            String name,
            Kind kind,
            List<Integer> ports,
            String address,
            List<String> needs,
            Optional<Preparation> preparation,
            BooleanSupplier ready,
            Afterwards afterwards) {
        this(name, kind, ports, address, needs, preparation, ready, afterwards, true);
    }

    /** In the order of starting; stopping goes the other way. */
    public enum Kind {
        ENGINE,
        SERVICE
    }

    /** Fetches, formats, trains; may take minutes the first time. */
    @FunctionalInterface
    public interface Preparation {
        Launch launch() throws IOException;
    }

    /** What follows on readiness. */
    @FunctionalInterface
    public interface Afterwards {
        void run() throws IOException;
    }

    static Part engine(Engine engine, String address, Integer... ports) {
        return new Part(
                engine.name(),
                Kind.ENGINE,
                Arrays.asList(ports),
                address,
                List.of(),
                Optional.of(engine::prepare),
                engine::answers,
                () -> {});
    }

    Part needing(String... others) {
        return new Part(
                name,
                kind,
                ports,
                address,
                List.of(others),
                preparation,
                ready,
                afterwards,
                awaited);
    }

    Part then(Afterwards next) {
        return new Part(name, kind, ports, address, needs, preparation, ready, next, awaited);
    }

    Part preparedBy(Preparation other) {
        return new Part(
                name, kind, ports, address, needs, Optional.of(other), ready, afterwards, awaited);
    }

    Part joiningLater(boolean later) {
        return new Part(name, kind, ports, address, needs, preparation, ready, afterwards, !later);
    }

    /** Not ours to start, nor to judge, when the settings lead to another server. */
    Part unless(boolean elsewhere) {
        return elsewhere
                ? new Part(
                        name, kind, ports, address, needs, Optional.empty(), () -> true, afterwards)
                : this;
    }
}
