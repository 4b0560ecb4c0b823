package live.blytz.gateway;

import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which service answers which path; the table itself stands in {@code application.yaml}. */
@Configuration(proxyBeanMethods = false)
class Routes {

    /**
     * Services know {@code /api/v1} only. The day one of them breaks its contract it serves {@code
     * /api/v2} beside it and gets a route of its own before these.
     */
    @Bean
    RouteLocator routeTable(
            RouteLocatorBuilder builder,
            GatewaySettings settings,
            Upstreams upstreams,
            WholeBody wholeBody,
            Upgrading upgrading) {
        var routes = builder.routes();
        for (var service : settings.services()) {
            var paths =
                    service.paths().stream()
                            .map("/api/{version:v[12]}"::concat)
                            .toArray(String[]::new);
            routes.route(
                    service.name(),
                    route ->
                            route.path(false, paths)
                                    .filters(
                                            filters ->
                                                    filters.rewritePath(
                                                                    "/api/v2/(?<rest>.*)",
                                                                    "/api/v1/${rest}")
                                                            .filter(wholeBody)
                                                            .filter(
                                                                    upstreams.guarding(
                                                                            service.name())))
                                    .uri(service.uri()));
        }
        var sockets = settings.sockets();
        return routes.route(
                        "sockets",
                        route ->
                                route.path(sockets.paths().toArray(String[]::new))
                                        .filters(filters -> filters.filter(upgrading))
                                        .uri(sockets.uri()))
                .build();
    }
}
