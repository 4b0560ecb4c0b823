package live.blytz.gateway;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.reactive.resource.PathResourceResolver;
import org.springframework.web.reactive.resource.ResourceResolverChain;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Someone who opens a link into the console gets its one page, which then shows the right place.
 * Only people are sent there, and never from below a program's path: a wrong address in a program
 * stays a 404.
 */
final class PagesOfTheConsole extends PathResourceResolver {

    private static final Set<String> FOR_PROGRAMS =
            Set.of("api", "v3", "graphql", "actuator", "webjars", "assets", "session");

    private final Resource page;

    PagesOfTheConsole(Resource page) {
        this.page = page;
    }

    @Override
    protected Mono<Resource> resolveResourceInternal(
            @Nullable ServerWebExchange exchange,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        var file = super.resolveResourceInternal(exchange, path, locations, chain);
        return exchange != null && isPage(path) && isOpened(exchange.getRequest())
                ? file.switchIfEmpty(Mono.just(page))
                : file;
    }

    private static boolean isPage(String path) {
        var first = path.split("/", 2)[0].toLowerCase(Locale.ROOT);
        return path.indexOf('.') < 0 && !FOR_PROGRAMS.contains(first);
    }

    private static boolean isOpened(ServerHttpRequest request) {
        return (request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD)
                && request.getHeaders().getAccept().stream()
                        .anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
    }
}
