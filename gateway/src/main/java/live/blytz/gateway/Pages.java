package live.blytz.gateway;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import tools.jackson.databind.node.ObjectNode;

/** The gateway's own pages: documentation and the way to it. */
@Configuration(proxyBeanMethods = false)
class Pages {

    @Bean
    RouterFunction<ServerResponse> ownPages(ApiDocs docs) {
        var ui = new ClassPathResource("static/docs.html");
        return route().GET(
                        "/v3/api-docs",
                        _ ->
                                ServerResponse.ok()
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .body(docs.all(), ObjectNode.class))
                .GET(
                        "/docs",
                        _ -> ServerResponse.ok().contentType(MediaType.TEXT_HTML).bodyValue(ui))
                .GET("/docs/", _ -> ServerResponse.permanentRedirect(URI.create("/docs")).build())
                .build();
    }
}
