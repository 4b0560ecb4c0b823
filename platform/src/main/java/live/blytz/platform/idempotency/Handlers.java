package live.blytz.platform.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Looks up which controller method a request is for, before it gets there. */
class Handlers {

    private static final Logger LOG = LoggerFactory.getLogger(Handlers.class);

    private final RequestMappingHandlerMapping mapping;

    Handlers(RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    boolean keepTheirOwn(HttpServletRequest request) {
        try {
            if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
                ServletRequestPathUtils.parseAndCache(request);
            }
            var chain = mapping.getHandler(request);
            return chain == null
                    || !(chain.getHandler() instanceof HandlerMethod method)
                    || method.hasMethodAnnotation(OwnIdempotency.class);
        } catch (Exception refused) {
            // no handler for it: the dispatcher will say so in its own words
            LOG.debug("no handler: {}", refused.getMessage());
            return true;
        }
    }
}
