package live.blytz.local.deploy;

import com.marcnuri.helm.Helm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import live.blytz.local.suite.Service;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The chart as it is rendered from some values. */
record Chart(String text, List<Map<String, ?>> resources) {

    static final Path FOLDER = Checkout.ROOT.resolve("helm/blytz");

    /** The values an operator starts from. */
    enum Values {
        SMALL("values-small.yaml"),
        PRODUCTION("values-production.yaml"),
        TWO_REGIONS("values-production.yaml", "values-two-regions.yaml");

        private final List<String> files;

        Values(String... files) {
            this.files = List.of(files);
        }
    }

    static Chart rendered(Values values, Map<String, String> changes) {
        var command = new Helm(FOLDER).template().withName("blytz").withKubeVersion("1.34.0");
        values.files.forEach(file -> command.withValuesFile(FOLDER.resolve(file)));
        changes.forEach(command::set);
        var text = command.call();
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        var resources =
                StreamSupport.stream(yaml.loadAll(text).spliterator(), false)
                        .filter(Map.class::isInstance)
                        .<Map<String, ?>>map(ComposeFile::mapping)
                        .toList();
        return new Chart(text, resources);
    }

    static Chart rendered(Values values) {
        return rendered(values, Map.of());
    }

    Stream<Resource> of(String kind) {
        return resources.stream().filter(each -> kind.equals(each.get("kind"))).map(Resource::new);
    }

    Optional<Resource> find(String kind, String name) {
        return of(kind).filter(each -> each.name().equals(name)).findFirst();
    }

    Resource the(String kind, Service service) {
        return find(kind, service.folder())
                .orElseThrow(() -> new IllegalStateException("no " + kind + " " + service));
    }

    /** One thing of the cluster; {@link #at} walks into it. */
    record Resource(Map<String, ?> content) {

        String name() {
            return text("metadata", "name");
        }

        Object at(Object... path) {
            Object here = content;
            for (var step : path) {
                here =
                        step instanceof Integer index
                                ? list(here).get(index)
                                : ComposeFile.mapping(here).get(step);
                if (here == null) {
                    return Map.of();
                }
            }
            return here;
        }

        String text(Object... path) {
            return String.valueOf(at(path));
        }

        Map<String, ?> container() {
            return ComposeFile.mapping(at("spec", "template", "spec", "containers", 0));
        }

        /** Plain values as they are, those of Secrets as {@code secret/KEY}. */
        Map<String, String> environment() {
            var environment = new TreeMap<String, String>();
            for (var each : list(container().get("env"))) {
                var variable = ComposeFile.mapping(each);
                var reference =
                        ComposeFile.mapping(
                                ComposeFile.mapping(variable.get("valueFrom")).get("secretKeyRef"));
                environment.put(
                        String.valueOf(variable.get("name")),
                        reference.isEmpty()
                                ? String.valueOf(variable.get("value"))
                                : reference.get("name") + "/" + reference.get("key"));
            }
            return environment;
        }

        /** What the kubelet makes of {@code $(NAME)} when the Secrets hold these values. */
        Map<String, String> environment(Map<String, String> secrets) {
            var filled = new LinkedHashMap<String, String>();
            environment()
                    .forEach((name, value) -> filled.put(name, secrets.getOrDefault(name, value)));
            filled.replaceAll(
                    (_, value) -> {
                        var text = value;
                        for (var secret : secrets.entrySet()) {
                            text = text.replace("$(" + secret.getKey() + ")", secret.getValue());
                        }
                        return text;
                    });
            return filled;
        }

        static List<?> list(Object value) {
            return value instanceof List<?> list ? list : new ArrayList<>();
        }
    }
}
