package live.blytz.platform.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import tools.jackson.core.StreamReadConstraints;

/** Adds {@code blytz-platform.properties} below everything a service or its operator sets. */
public class PlatformDefaults implements EnvironmentPostProcessor {

    private static final int DEEPEST_JSON = 64;
    private static final long LONGEST_JSON = 2_000_000;
    private static final int LONGEST_STRING = 1_000_000;

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        // before the first JSON factory is made: they all copy the defaults of this moment
        StreamReadConstraints.overrideDefaultStreamReadConstraints(
                StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST_JSON)
                        .maxDocumentLength(LONGEST_JSON)
                        .maxStringLength(LONGEST_STRING)
                        .build());
        try {
            var defaults =
                    PropertiesLoaderUtils.loadProperties(
                            new ClassPathResource("blytz-platform.properties"));
            if ("json".equals(environment.getProperty("BLYTZ_LOG_FORMAT"))) {
                defaults.setProperty("logging.structured.format.console", "ecs");
                defaults.setProperty("logging.structured.json.rename.traceId", "trace.id");
                defaults.setProperty("logging.structured.json.rename.spanId", "span.id");
            }
            var source = new java.util.LinkedHashMap<String, Object>();
            defaults.forEach((name, value) -> source.put(name.toString(), value));
            source.putAll(KafkaAccount.settings(environment));
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("blytz-platform", source));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
