package live.blytz.gateway;

import static org.springframework.web.reactive.function.server.RequestPredicates.method;
import static org.springframework.web.reactive.function.server.RequestPredicates.path;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.DigestUtils;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * The web console's files. Those of {@code /assets} have a name for each content and are kept for a
 * year; all else is asked for again, by content: a jar's own times say nothing. Where the console
 * was not built, a plain page leads to the documentation.
 */
@Configuration(proxyBeanMethods = false)
@Order(-1) // before Boot lays out the same folder in its own way
class Console implements WebFluxConfigurer {

    private static final Duration YEAR = Duration.ofDays(365);

    /** The documentation's own files. */
    private static final String OURS = "classpath:/static/";

    private final String files;
    private final Resource front;
    private final boolean isBuilt;
    private final Map<URI, String> etags = new ConcurrentHashMap<>();

    Console(GatewaySettings settings, ResourceLoader loader) {
        this.files = settings.console().files();
        var built = loader.getResource(files + "index.html");
        this.isBuilt = built.exists();
        this.front = isBuilt ? built : new ClassPathResource("landing.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(files + "assets/")
                .setUseLastModified(false)
                .setCacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable());
        var pages =
                registry.addResourceHandler("/**")
                        .addResourceLocations(files, OURS)
                        .setUseLastModified(false)
                        .setEtagGenerator(this::etag)
                        .setCacheControl(CacheControl.noCache());
        if (isBuilt) {
            pages.resourceChain(false).addResolver(new PagesOfTheConsole(front));
        }
    }

    @Bean
    RouterFunction<ServerResponse> frontPage() {
        return route(
                path("/").and(method(HttpMethod.GET).or(method(HttpMethod.HEAD))), this::front);
    }

    private Mono<ServerResponse> front(ServerRequest request) {
        var etag = etag(front);
        return request.checkNotModified(etag)
                .switchIfEmpty(
                        ServerResponse.ok()
                                .contentType(MediaType.TEXT_HTML)
                                .cacheControl(CacheControl.noCache())
                                .eTag(etag)
                                .bodyValue(front));
    }

    private String etag(Resource file) {
        try {
            return etags.computeIfAbsent(file.getURI(), _ -> digest(file));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String digest(Resource file) {
        try (var content = file.getInputStream()) {
            return DigestUtils.md5DigestAsHex(content);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
