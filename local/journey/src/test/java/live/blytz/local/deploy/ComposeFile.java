package live.blytz.local.deploy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A compose file, with its anchors resolved and its variables as they stand. */
record ComposeFile(Map<String, Container> containers, Map<String, Map<String, ?>> networks) {

    static final String NAME = "docker-compose.yml";
    static final String DEV = "docker-compose.dev.yml";

    /** One entry under {@code services}. */
    record Container(String name, Map<String, ?> settings) {

        String text(String key) {
            return String.valueOf(settings.get(key));
        }

        boolean has(String key) {
            return settings.containsKey(key);
        }

        List<String> list(String key) {
            return settings.get(key) instanceof Collection<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : List.of();
        }

        Map<String, ?> map(String key) {
            return mapping(settings.get(key));
        }

        Map<String, String> environment() {
            var environment = new TreeMap<String, String>();
            map("environment").forEach((name, value) -> environment.put(name, "" + value));
            return environment;
        }

        /** What it was built for; empty for an engine. */
        String builtFor() {
            var service = mapping(map("build").get("args")).get("SERVICE");
            return service == null ? "" : service.toString();
        }
    }

    static ComposeFile read() {
        return read(NAME);
    }

    static ComposeFile read(String file) {
        var all = mapping(yaml(Checkout.text(file)));
        var containers = new LinkedHashMap<String, Container>();
        mapping(all.get("services"))
                .forEach(
                        (name, settings) ->
                                containers.put(name, new Container(name, mapping(settings))));
        var networks = new LinkedHashMap<String, Map<String, ?>>();
        mapping(all.get("networks"))
                .forEach((name, settings) -> networks.put(name, mapping(settings)));
        return new ComposeFile(containers, networks);
    }

    Container container(String name) {
        var container = containers.get(name);
        if (container == null) {
            throw new IllegalStateException("there is no " + name);
        }
        return container;
    }

    Stream<Container> services() {
        return containers.values().stream().filter(container -> !container.builtFor().isEmpty());
    }

    Set<String> membersOf(String network) {
        return containers.values().stream()
                .filter(container -> container.list("networks").contains(network))
                .map(Container::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Without a way out of the host. */
    boolean isInternal(String network) {
        return Boolean.TRUE.equals(networks.getOrDefault(network, Map.of()).get("internal"));
    }

    static Object yaml(String text) {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(1_000);
        return new Yaml(new SafeConstructor(options)).load(text);
    }

    static Map<String, ?> mapping(@Nullable Object value) {
        var mapping = new LinkedHashMap<String, Object>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> mapping.put(String.valueOf(key), item));
        }
        return mapping;
    }
}
