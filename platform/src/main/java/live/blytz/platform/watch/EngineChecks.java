package live.blytz.platform.watch;

import java.util.List;

/** What a part of the service needs of engines; a service may have several such beans. */
public record EngineChecks(List<EngineCheck> all) {

    public EngineChecks {
        all = List.copyOf(all);
    }

    public static EngineChecks of(String engine, EngineCheck.Question question) {
        return new EngineChecks(List.of(new EngineCheck(engine, question)));
    }
}
