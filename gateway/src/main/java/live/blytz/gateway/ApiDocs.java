package live.blytz.gateway;

import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuples;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Asks every service for its OpenAPI document and serves them as one. */
@Component
class ApiDocs {

    private final GatewaySettings settings;
    private final WebClient inside;
    private final JsonMapper json;
    private final Mono<ObjectNode> merged;
    private final JsonNode own;

    ApiDocs(
            GatewaySettings settings,
            WebClient inside,
            JsonMapper json,
            @Value("classpath:session.openapi.json") Resource session)
            throws IOException {
        this.settings = settings;
        this.inside = inside;
        this.json = json;
        this.own = json.readTree(session.getContentAsByteArray());
        this.merged =
                Mono.defer(this::merge)
                        .cache(
                                document ->
                                        document.has(MergedDocument.UNAVAILABLE)
                                                ? settings.docs().timeout()
                                                : settings.docs().keep(),
                                _ -> Duration.ZERO,
                                () -> Duration.ZERO);
    }

    Mono<ObjectNode> all() {
        return merged;
    }

    private Mono<ObjectNode> merge() {
        return Flux.fromIterable(settings.services())
                .flatMapSequential(
                        service ->
                                ask(service).map(document -> Tuples.of(service.name(), document)))
                .reduce(
                        new MergedDocument(json).with("gateway", own),
                        (whole, part) ->
                                part.getT2().isMissingNode()
                                        ? whole.without(part.getT1())
                                        : whole.with(part.getT1(), part.getT2()))
                .map(MergedDocument::document);
    }

    private Mono<JsonNode> ask(GatewaySettings.Service service) {
        return inside.get()
                .uri(service.uri() + "/v3/api-docs")
                .retrieve()
                .bodyToMono(String.class)
                .map(json::readTree)
                .onErrorResume(_ -> Mono.just(json.missingNode()))
                .defaultIfEmpty(json.missingNode());
    }
}
